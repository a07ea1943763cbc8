namespace Reconciler.Core.Desired;

/// <summary>A declared field, as the schema and the field tables of the docs show it.</summary>
public interface IFieldDeclaration
{
    /// <summary>The key in YAML.</summary>
    string Name { get; }

    /// <summary>How its value is written.</summary>
    ISpecType Type { get; }

    /// <summary>What it means, with unit, range and default.</summary>
    string About { get; }

    /// <summary>Whether leaving it out is a finding.</summary>
    bool Required { get; }
}

/// <summary>A field of the record <typeparamref name="T"/>.</summary>
internal abstract class FieldDeclaration<T>(string name, ISpecType type, string about, bool required) : IFieldDeclaration
{
    public string Name => name;

    public ISpecType Type => type;

    public string About => about;

    public bool Required => required;

    public abstract T Bind(T target, SpecNode node, ICollection<Finding> findings);
}

/// <summary>A field of the record <typeparamref name="T"/> whose value is a <typeparamref name="TField"/>.</summary>
internal sealed class FieldDeclaration<T, TField>(
    string name, SpecType<TField> type, string about, bool required, Func<T, TField, T> set)
    : FieldDeclaration<T>(name, type, about, required)
{
    public override T Bind(T target, SpecNode node, ICollection<Finding> findings) =>
        type.TryBind(node, findings, out var value) ? set(target, value) : target;
}
