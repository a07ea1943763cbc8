namespace Reconciler.Core.Desired.Reading;

/// <summary>A resource that desired state names, where it is written.</summary>
/// <param name="Local">For example <c>rdsInstance/postgres</c>.</param>
/// <param name="At">Where.</param>
/// <param name="Path">Path of keys.</param>
internal sealed record ResourceReference(string Local, SourceLocation At, string Path);

/// <summary>How a resource of the same environment is named: <c>kind/name</c>.</summary>
internal sealed class ReferenceType : SpecType<ResourceReference>
{
    private static readonly SpecType<string> Form = SpecTypes.Matching("kind/name such as rdsInstance/postgres", "[^/\\s]+/[^/\\s]+");

    public override string Expected => Form.Expected;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out ResourceReference value)
    {
        // Its form is judged with the resources at hand, so that "backend" becomes "did you mean ecsService/backend".
        value = new ResourceReference(node is ScalarNode { IsNull: false } scalar ? scalar.Text : "", node.At, node.Path);
        if (value.Local.Length > 0) return true;
        findings.Add(Mismatch(node));
        return false;
    }

    public override System.Text.Json.Nodes.JsonObject ToJsonSchema() => Form.ToJsonSchema();
}
