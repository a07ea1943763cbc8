using System.Text.RegularExpressions;
using Reconciler.Core.Desired;
using Reconciler.Kinds;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.Docs;

/// <summary>What the documents say is what the program does.</summary>
public sealed partial class DocsTests
{
    private const string FieldsBegin = "<!-- fields: written by the tests from the declarations (RECONCILER_WRITE_DOCS=1) -->\n";
    private const string PolicyBegin = "<!-- policy: written by the tests from the program (RECONCILER_WRITE_DOCS=1) -->\n```json\n";

    public static TheoryData<string, string> Commands { get; } = new(
        from file in Directory.EnumerateFiles(Samples.Shipped(""), "*.md", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains("node_modules", StringComparison.Ordinal)
        from block in ShellBlock().Matches(File.ReadAllText(file))
        from line in block.Groups[1].Value.Split('\n')
        let command = CommandOf(line.Trim())
        where command is not null
        select (Path.GetRelativePath(Samples.Shipped(""), file), command));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_in_the_documents_is_one(string file, string command)
    {
        var errors = global::Reconciler.Cli.Commands.Build().Parse(command).Errors;
        Assert.True(errors.Count == 0, $"{file}: reconciler {command}: {string.Join(' ', errors.Select(e => e.Message))}");
    }

    [Fact]
    public void Fields_in_the_documents_are_those_that_are_declared()
    {
        var path = Path.Combine(Samples.Shipped(""), "docs", "desired-state.md");
        var text = File.ReadAllText(path);
        var introduction = text[..(text.IndexOf(FieldsBegin, StringComparison.Ordinal) + FieldsBegin.Length)];
        var wanted = introduction + "\n" + FieldTable.Write(KindCatalog.Kinds);
        if (Environment.GetEnvironmentVariable("RECONCILER_WRITE_DOCS") == "1") File.WriteAllText(path, wanted);
        Assert.Equal(wanted, File.ReadAllText(path));
    }

    [Fact]
    public async Task Policy_in_the_documents_is_what_the_program_prints()
    {
        var path = Path.Combine(Samples.Shipped(""), "docs", "aws.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(PolicyBegin, StringComparison.Ordinal) + PolicyBegin.Length;
        var end = text.IndexOf("```", begin, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var ran = await Executable.RunAsync(
            folder, new Dictionary<string, string?> { ["AWS_REGION"] = "ap-southeast-2" },
            "iam-policy", "--desired-state", Samples.Shipped("samples/drift/production.yaml"), "--state", "dynamodb:reconciler");
        var wanted = text[..begin] + ran.Ends(0).Out + text[end..];
        if (Environment.GetEnvironmentVariable("RECONCILER_WRITE_DOCS") == "1") File.WriteAllText(path, wanted);
        Assert.Equal(wanted, File.ReadAllText(path));
    }

    [Fact]
    public void Links_in_the_documents_lead_somewhere()
    {
        var broken = from file in Directory.EnumerateFiles(Samples.Shipped(""), "*.md", SearchOption.AllDirectories)
                     where !file.Contains("node_modules", StringComparison.Ordinal)
                     from link in Link().Matches(File.ReadAllText(file))
                     let target = link.Groups[1].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                     where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
                     select $"{file}: {target}";

        Assert.Empty(broken);
    }

    /// <summary>What follows <c>reconciler</c> in a line of a shell block; null where it is another program.</summary>
    private static string? CommandOf(string line) =>
        line.StartsWith("reconciler ", StringComparison.Ordinal) ? line["reconciler ".Length..]
        : line.Contains("src/Reconciler -- ", StringComparison.Ordinal) ? line[(line.IndexOf(" -- ", StringComparison.Ordinal) + 4)..]
        : line.StartsWith("docker run", StringComparison.Ordinal) && line.Contains(" reconciler ", StringComparison.Ordinal)
            ? line[(line.LastIndexOf(" reconciler ", StringComparison.Ordinal) + " reconciler ".Length)..]
        : null;

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
