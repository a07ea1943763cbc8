using System.Runtime.CompilerServices;
using System.Text;
using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Tests;

/// <summary>Desired state as it is written, read with every kind of the catalog.</summary>
internal static class Declared
{
    private const string Head = """
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: production }
        spec:
          aws: { region: ap-southeast-2, accountId: "123456789012" }

        """;

    /// <summary>The reading of an environment with these sections; their first line is line 6, and they are indented by two.</summary>
    public static DesiredStateReading Read(string sections) => ReadFile(
        Head + string.Concat(sections.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"  {line}\n")), "p.yaml");

    public static DesiredStateReading ReadFile(string text, string path) =>
        DesiredStateReader.Read([new SourceFile(path, Encoding.UTF8.GetBytes(text))], KindCatalog.Kinds);

    /// <summary>The findings, as <c>validate</c> prints them.</summary>
    public static string[] Findings(string sections) => [.. Read(sections).Findings.Select(f => f.ToString())];

    /// <summary>The spec of the only resource.</summary>
    public static TSpec Spec<TSpec>(string sections)
    {
        var reading = Read(sections);
        Assert.Empty(reading.Findings);
        return (TSpec)Assert.Single(Assert.Single(reading.Environments).Resources).Spec;
    }

    /// <summary>A path in the repository.</summary>
    public static string InRepository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../..", path));
}
