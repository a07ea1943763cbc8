using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reconciler.Core.Desired;
using Reconciler.Kinds;

namespace Reconciler.Cli;

/// <summary><c>schema</c>: the JSON Schema of desired state, for editors.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Builds it.</summary>
    public static Command Build() => new Command("schema", "Print the JSON Schema of desired state, for editors")
        .Does((_, terminal, _) =>
        {
            terminal.Out.WriteLine(DesiredStateSchema.Write(KindCatalog.Kinds).ToJsonString(Indented));
            return Task.FromResult(0);
        });
}
