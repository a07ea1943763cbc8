using System.Runtime.CompilerServices;
using System.Text;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Tests.Desired;

/// <summary>Short ways to a reading.</summary>
internal static class Reading
{
    public static DesiredStateReading Of(string text, string path = "desired-state/production.yaml") => Of((path, text));

    public static DesiredStateReading Of(params (string Path, string Text)[] files) =>
        DesiredStateReader.Read([.. files.Select(f => new SourceFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))], DesiredTestKinds.All);

    public static DesiredStateReading OfBytes(byte[] bytes) => DesiredStateReader.Read([new SourceFile("a.yaml", bytes)], DesiredTestKinds.All);

    public static string[] Messages(this DesiredStateReading reading) => [.. reading.Findings.Select(f => f.ToString())];

    /// <summary>A small valid environment with more in its spec.</summary>
    public static string Environment(string name, string spec = "") => $$"""
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: {{name}} }
        spec:
          aws: { region: ap-southeast-2, accountId: "123456789012" }

        """ + string.Concat(spec.ReplaceLineEndings("\n").Split('\n').Select(line => $"  {line}\n"));

    /// <summary>A file of the repository.</summary>
    public static string Shipped(string path, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
