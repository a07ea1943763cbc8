using System.Text.Json.Nodes;
using Reconciler.Core.Desired.Reading;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired;

/// <summary>The JSON Schema of desired state, for editors. It comes from the declarations that the binding uses.</summary>
public static class DesiredStateSchema
{
    /// <summary>Writes the schema of one document (draft 2020-12).</summary>
    /// <param name="kinds">The kinds that may be declared.</param>
    public static JsonObject Write(IReadOnlyList<IKind> kinds)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (name, value) in EnvironmentTypes.Document(kinds).ToJsonSchema())
            schema[name] = value?.DeepClone();
        return schema;
    }
}
