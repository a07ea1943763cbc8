using System.Text.Json.Nodes;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired.Reading;

/// <summary>A kind's section. It binds to its own map: the resources are bound once their defaults are known.</summary>
internal sealed class SectionType(IKind kind) : SpecType<MapNode>
{
    /// <summary>How short names are written; they become parts of addresses.</summary>
    public const string NamePattern = "[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?";

    public override string Expected => $"a map of short names to {kind.Name} resources";

    public override IReadOnlyList<IFieldDeclaration> Fields => [.. kind.Schema.Fields, .. CommonFields.Type.Fields];

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out MapNode value)
    {
        if (node is MapNode map)
        {
            value = map;
            return true;
        }

        value = new MapNode(node.At, node.Path, []);
        findings.Add(Mismatch(node));
        return false;
    }

    public override JsonObject ToJsonSchema()
    {
        var resource = kind.Schema.ToJsonSchema();
        // What the defaults map gives need not be repeated, and a schema cannot see across the two.
        if (kind.DefaultsSection is not null) resource.Remove("required");
        var properties = (JsonObject)resource["properties"]!;
        foreach (var (name, schema) in (JsonObject)CommonFields.Type.ToJsonSchema()["properties"]!)
            properties[name] = schema!.DeepClone();
        return new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = $"^{NamePattern}$" },
            ["additionalProperties"] = resource,
        };
    }
}

/// <summary>The map with defaults for a kind's section. It binds to itself, checked where the section is bound.</summary>
internal sealed class DefaultsType(IKind kind) : SpecType<MapNode>
{
    public override string Expected => $"a map of defaults for {kind.Section}";

    public override IReadOnlyList<IFieldDeclaration> Fields => [];

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out MapNode value)
    {
        if (node is MapNode map)
        {
            value = map;
            return true;
        }

        value = new MapNode(node.At, node.Path, []);
        findings.Add(Mismatch(node));
        return false;
    }

    public override JsonObject ToJsonSchema() => kind.Schema.ToDefaultsJsonSchema();
}
