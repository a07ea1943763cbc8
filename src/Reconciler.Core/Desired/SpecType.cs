using System.Text.Json.Nodes;

namespace Reconciler.Core.Desired;

/// <summary>
/// How one type of value is written in YAML. One declaration gives the binding, its findings, the JSON Schema and the
/// field table of the documentation. Explicit and free of reflection.
/// </summary>
/// <typeparam name="T">What the value becomes.</typeparam>
public abstract class SpecType<T> : ISpecType
{
    /// <summary>Short words for tables and messages: <c>whole number 0–10000</c>, <c>duration such as 5m</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>The named fields of a map, or of the maps in a list; none where it has no such fields.</summary>
    public virtual IReadOnlyList<IFieldDeclaration> Fields => [];

    /// <summary>Binds a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="findings">Everything that is wrong with it is added here.</param>
    /// <param name="value">The value; meaningful only where true is returned.</param>
    /// <returns>True where no finding was added.</returns>
    public abstract bool TryBind(SpecNode node, ICollection<Finding> findings, out T value);

    /// <summary>The JSON Schema (draft 2020-12) of the written form.</summary>
    public abstract JsonObject ToJsonSchema();

    bool ISpecType.TryBind(SpecNode node, ICollection<Finding> findings, out object? value)
    {
        var bound = TryBind(node, findings, out var typed);
        value = typed;
        return bound;
    }

    /// <summary>The finding for a node that is of another type.</summary>
    protected Finding Mismatch(SpecNode node) =>
        new(node.At, node.Path, $"found {node.Describe()}, expected {Expected}.");
}

/// <summary>A <see cref="SpecType{T}"/> whose value type is not known to the caller.</summary>
public interface ISpecType
{
    /// <summary>Short words for tables and messages.</summary>
    string Expected { get; }

    /// <summary>The named fields of a map, or of the maps in a list; none where it has no such fields.</summary>
    IReadOnlyList<IFieldDeclaration> Fields { get; }

    /// <summary>Binds a node; see <see cref="SpecType{T}.TryBind"/>.</summary>
    bool TryBind(SpecNode node, ICollection<Finding> findings, out object? value);

    /// <summary>The JSON Schema of the written form.</summary>
    JsonObject ToJsonSchema();
}
