using System.Diagnostics;
using System.Text;
using Reconciler.Core.Desired;
using Reconciler.Core.Desired.Yaml;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

public sealed class YamlReaderTests
{
    private static (IReadOnlyList<YamlDocument> Documents, string[] Findings) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (IReadOnlyList<YamlDocument> Documents, string[] Findings) Read(byte[] bytes)
    {
        var findings = new List<Finding>();
        var documents = YamlReader.Read(new SourceFile("f.yaml", bytes), findings);
        return (documents, [.. findings.Select(f => f.ToString())]);
    }

    [Fact]
    public void Values_know_where_they_are_written_and_how_they_are_reached()
    {
        var (documents, findings) = Read("# first\nspec:\n  a:\n    b: [x, 'y']\nmetadata: {name: n}\n");

        Assert.Empty(findings);
        var root = Assert.IsType<MapNode>(Assert.Single(documents).Root);
        var list = Assert.IsType<ListNode>(Assert.IsType<MapNode>(Assert.IsType<MapNode>(root.Find("spec")).Find("a")).Find("b"));
        Assert.Equal(new ScalarNode(new("f.yaml", 4, 12), "a.b[1]", "y", true), list.Items[1]);
        Assert.Equal("metadata.name", Assert.IsType<MapNode>(root.Find("metadata")).Find("name")!.Path);
    }

    [Fact]
    public void Broken_document_leaves_the_others_and_their_places_as_they_are()
    {
        var (documents, findings) = Read("a: 1\n---\nb: [1,\n---\nc: 3\n...\n%YAML 1.2\n---\nd: 4\n");

        Assert.Equal([true, false, true, true], documents.Select(d => d.Valid));
        Assert.Equal(5, documents[2].Root!.At.Line);
        Assert.Equal(9, documents[3].Root!.At.Line);
        Assert.StartsWith("f.yaml:4:1: the document ends in the middle of something:", Assert.Single(findings));
    }

    [Fact]
    public void Text_of_a_document_reads_to_the_same_by_itself()
    {
        var (documents, _) = Read("# one\na: &x {b: 1}\nc: *x\n---\n# two\na: &x 5\nd: [*x]\n... \n---\n|\n text\n --- no marker\n");

        Assert.Equal(3, documents.Count);
        Assert.All(documents, d =>
        {
            var again = Assert.Single(Read(d.Text).Documents);
            Assert.True(again.Valid);
            Assert.Equal(d.Root!.ContentHash(), again.Root!.ContentHash());
        });
        Assert.Equal(3, documents.Select(d => d.Root!.ContentHash()).Distinct().Count());
    }

    [Fact]
    public void Hash_is_of_the_meaning_alone()
    {
        static string Hash(string text) => Assert.Single(Read(text).Documents).Root!.ContentHash();

        var hash = Hash("a: {x: 1, y: [p, q]}\nb: '2'\n");
        Assert.Equal(hash, Hash("# said\nb: \"2\"   # again\n\na:\n  y:\n  - p\n  - q\n  x: 1\nempty:\n"));
        Assert.Equal(Hash("d: {x: 1}\na: {x: 1, y: 2}"), Hash("d: &d {x: 1}\na: {<<: *d, y: 2}"));
        Assert.NotEqual(hash, Hash("a: {x: 1, y: [q, p]}\nb: '2'\n"));
        Assert.NotEqual(Hash("a: '~'"), Hash("a: ~"));
        Assert.NotEqual(Hash("a: '2'"), Hash("a: 2"));
        Assert.Equal(Hash("a: '22:00'"), Hash("a: 22:00"));
        Assert.NotEqual(Hash("a: {b: c}"), Hash("a: [b, c]"));
    }

    [Fact]
    public void Aliases_and_merge_keys_are_expanded_where_they_are_used()
    {
        var (documents, findings) = Read("base: &b {x: 1, y: 1}\nmore: &m {y: 2, z: 2}\na: {<<: [*b, *m], x: 3}\nc: [*b]\n");

        Assert.Empty(findings);
        var root = (MapNode)documents[0].Root!;
        var a = (MapNode)root.Find("a")!;
        Assert.Equal(["x=3", "y=1", "z=2"], a.Entries.Select(e => $"{e.Key}={((ScalarNode)e.Value).Text}"));
        Assert.Equal("a.z", a.Find("z")!.Path);
        Assert.Equal(2, a.Find("z")!.At.Line);
        Assert.Equal("c[0].x", ((MapNode)((ListNode)root.Find("c")!).Items[0]).Find("x")!.Path);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: a is written twice, first on line 1. Remove or rename one of them.")]
    [InlineData("a:\n\tb: 1\n", "f.yaml:2:1: found a tab as indentation; YAML is indented with spaces. Replace the tab with spaces.")]
    [InlineData("a: *b\n", "f.yaml:1:4: a: the alias *b has no anchor &b before it. Write the value out, or name an anchor of this document.")]
    [InlineData("a: &b [*b]\n", "f.yaml:1:8: a[0]: the alias *b stands inside its own anchor &b. Write the value out.")]
    [InlineData("a: {<<: 5}\n", "f.yaml:1:5: a: << merges maps; found \"5\". Name an anchored map, as in <<: *common.")]
    [InlineData("[a]: 1\n", "f.yaml:1:1: a key must be plain text. Write a name, a colon and the value.")]
    [InlineData("a: !secret x\n", "f.yaml:1:4: a: the tag !secret has no meaning here. Remove it.")]
    [InlineData("a: \"x\n", "f.yaml:1:4: the document ends in the middle of something: while scanning a quoted scalar, found unexpected end of stream. Finish it; a half-written file is not applied.")]
    [InlineData("a: b: c\n", "f.yaml:1:5: not valid YAML: while scanning a plain scalar value, found invalid mapping. Correct the indentation, quotes or brackets here or just above.")]
    [InlineData("ok: é\nb: \0\n", "f.yaml:2:4: found the control character U+0000, expected text. Remove it, or restore the file if it is damaged.")]
    public void Slip_is_a_finding_with_its_place_and_remedy(string text, string finding) => Assert.Equal([finding], Read(text).Findings);

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding_at_the_first_of_them()
    {
        Assert.StartsWith("f.yaml:2:5: found the byte 0xFF, which is not UTF-8 text.", Assert.Single(Read([.. "aé: 1\nb: é"u8, 0xFF]).Findings));
        Assert.StartsWith("f.yaml:1:1: the file is UTF-16", Assert.Single(Read(Encoding.Unicode.GetPreamble()).Findings));
        Assert.Empty(Read([0xEF, 0xBB, 0xBF, .. "a: 1"u8]).Findings);
    }

    [Fact]
    public void File_of_fifty_megabytes_is_refused_by_its_size_alone()
    {
        var started = Stopwatch.GetTimestamp();
        var finding = Assert.Single(Read(new byte[50_000_000]).Findings);

        Assert.Equal("f.yaml: the file has 50000000 bytes, more than the 1048576 (1 MiB) that are read. Remove what is not desired state, or split it into several files.", finding);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Alias_bomb_is_refused_before_it_goes_off()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");

        Assert.EndsWith("the document has more than 100000 values once its aliases are expanded. Use fewer aliases, or split it.",
            Assert.Single(Read(bomb.ToString()).Findings));
    }

    [Fact]
    public void Tower_of_aliases_is_refused_by_its_depth()
    {
        var tower = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 20000; i++) tower.Append($"a{i}: &a{i} [*a{i - 1}]\n");

        Assert.Contains("nested more than 40 deep", Assert.Single(Read(tower.ToString()).Findings));
    }

    [Theory]
    [InlineData("[", "nested more than 40 deep")]
    [InlineData("{a: ", "nested more than 40 deep")]
    [InlineData("- ", "nested more than 40 deep")]
    [InlineData("? ", "a key must be plain text")]
    public void Megabyte_of_nesting_is_refused_at_once(string opening, string finding)
    {
        var started = Stopwatch.GetTimestamp();
        var text = string.Concat(Enumerable.Repeat(opening, 1_000_000 / opening.Length));

        Assert.Contains(finding, Assert.Single(Read(text).Findings));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }
}
