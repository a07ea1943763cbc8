using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Desired.Yaml;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

/// <summary>Any YAML map, taken as JSON.</summary>
public sealed class JsonTypeTests
{
    /// <summary>The examples of YAML 1.2.2, 10.3.2, and the neighbours that are text.</summary>
    [Theory]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("NULL", "null")]
    [InlineData("True", "true")]
    [InlineData("false", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("0o14", "12")]
    [InlineData("0xFf", "255")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("+12e03", "12e03")]
    [InlineData("-2E+05", "-2E+05")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("22:00", "\"22:00\"")]
    [InlineData(".", "\".\"")]
    [InlineData("p99", "\"p99\"")]
    [InlineData("'.inf'", "\".inf\"")]
    [InlineData("Größe & <b>", "\"Größe & <b>\"")]
    public void Scalar_is_what_the_core_schema_says(string yaml, string json)
    {
        var (text, findings) = Bind($"a: {yaml}");
        Assert.Empty(findings);
        Assert.Equal($$"""{"a":{{json}}}""", text);
        JsonNode.Parse(text);
    }

    [Fact]
    public void Maps_and_lists_keep_the_order_of_the_file() =>
        Assert.Equal(
            """{"b":[1,{"d":null,"c":[]}],"a":{},"1":"x\ny"}""",
            Bind("b:\n- 1\n- {d: , c: []}\na: {}\n1: \"x\\ny\"").Text);

    [Theory]
    [InlineData("a: [.inf]", "f.yaml:1:5: a[0]: found .inf, and JSON has no such number. Quote it where the text is meant.")]
    [InlineData("a: {b: .NaN}", "f.yaml:1:8: a.b: found .NaN, and JSON has no such number. Quote it where the text is meant.")]
    [InlineData("[a]", "f.yaml:1:1: found a list, expected a map, taken as JSON.")]
    public void What_JSON_cannot_say_is_a_finding_at_its_place(string yaml, string finding) =>
        Assert.Equal(finding, Assert.Single(Bind(yaml).Findings).ToString());

    [Fact]
    public void Half_a_character_is_a_finding()
    {
        var at = new SourceLocation("f.yaml", 1, 1);
        var findings = new List<Finding>();
        var node = new MapNode(at, "", [new MapEntry("a", at, new ScalarNode(at, "a", "x\ud800", true))]);
        Assert.False(SpecTypes.Json.TryBind(node, findings, out _));
        Assert.Contains("half a character (\\ud800)", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_is_any_object() => Assert.Equal("""{"type":"object"}""", SpecTypes.Json.ToJsonSchema().ToJsonString());

    [Fact]
    public void Any_double_goes_through_unchanged() => Gen.Double.Where(double.IsFinite).Sample(number =>
        (double)JsonNode.Parse(Bind(FormattableString.Invariant($"a: {number:R}")).Text)!["a"]! == number);

    private static (string Text, List<Finding> Findings) Bind(string yaml)
    {
        var findings = new List<Finding>();
        var document = Assert.Single(YamlReader.Read(new SourceFile("f.yaml", Encoding.UTF8.GetBytes(yaml)), findings));
        SpecTypes.Json.TryBind(document.Root!, findings, out var text);
        return (text, findings);
    }
}
