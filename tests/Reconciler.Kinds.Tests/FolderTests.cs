using System.Text.RegularExpressions;
using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Tests;

/// <summary>What design §2 asks of a kind's folder, held to the sources themselves.</summary>
public sealed partial class FolderTests
{
    private static readonly string Kinds = Declared.InRepository("src/Reconciler.Kinds");

    public static TheoryData<string> Folders => new(
        KindCatalog.Kinds.Select(k => char.ToUpperInvariant(k.Name[0]) + k.Name[1..]));

    /// <summary>Rooms that several kinds share.</summary>
    public static TheoryData<string> SharedRooms => ["Databases"];

    [Fact]
    public void Every_folder_is_a_kind_of_the_catalog_or_a_room_that_kinds_share() => Assert.Equal(
        Folders.Concat(SharedRooms).Select(f => f.Data).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Kinds).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Only_the_AWS_half_of_a_kind_sees_AWS(string folder)
    {
        var seeing = Sources(folder).Where(f => AmazonImport().IsMatch(File.ReadAllText(f))).ToList();
        Assert.Contains(seeing, f => Path.GetFileName(f) == $"{folder}Aws.cs");
        Assert.All(seeing, f => Assert.EndsWith("Aws.cs", f, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SharedRooms))]
    public void Shared_room_sees_AWS_only_where_its_file_says_so(string folder) => Assert.All(
        Sources(folder).Where(f => !f.EndsWith("Aws.cs", StringComparison.Ordinal)),
        f => Assert.DoesNotMatch(AmazonImport(), File.ReadAllText(f)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Readme_names_the_IAM_action_of_every_call(string folder)
    {
        var readme = File.ReadAllText(Path.Combine(Kinds, folder, "README.md"));
        var iam = Section(readme, "## IAM");
        var calls = Sources(folder).SelectMany(f => Call().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Matches($"`[a-z-]+:{call}`", iam));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Readme_lists_the_fields_of_the_schema_and_no_others(string folder)
    {
        var kind = KindCatalog.Kinds.Single(k => k.Name.Equals(folder, StringComparison.OrdinalIgnoreCase));
        var listed = Section(File.ReadAllText(Path.Combine(Kinds, folder, "README.md")), "## Fields").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1])).Select(m => m.Groups[1].Value);
        Assert.Equal(Names(kind.Schema.Fields).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Readme_says_what_it_calls_and_what_it_does_not_do(string folder)
    {
        var readme = File.ReadAllText(Path.Combine(Kinds, folder, "README.md"));
        Assert.Contains("## Calls", readme, StringComparison.Ordinal);
        Assert.Contains("https://docs.aws.amazon.com/", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Field_table_of_the_docs_has_every_field_of_every_kind()
    {
        var table = FieldTable.Write(KindCatalog.Kinds);
        var names = KindCatalog.Kinds.SelectMany(kind => Names(kind.Schema.Fields));
        Assert.All(names, name => Assert.Contains($"| `{name}` |", table, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(IEnumerable<IFieldDeclaration> fields, string prefix = "") => fields.SelectMany(f =>
        new[] { prefix + f.Name }.Concat(f.Type is { Expected: "a map" } ? Names(f.Type.Fields, $"{prefix}{f.Name}.") : []));

    private static string[] Sources(string folder) => Directory.GetFiles(Path.Combine(Kinds, folder), "*.cs");

    private static string Section(string readme, string title)
    {
        var start = readme.IndexOf(title, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The README has no {title}.");
        var end = readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? readme[start..] : readme[start..end];
    }

    [GeneratedRegex(@"\b(using|global::)\s*Amazon\b|\bAmazon\.[A-Z]|Reconciler\.Amazon")]
    private static partial Regex AmazonImport();

    [GeneratedRegex(@"(?:Read|Write)Async\(\s*""([A-Za-z]+)""")]
    private static partial Regex Call();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
