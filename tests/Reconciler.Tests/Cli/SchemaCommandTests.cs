using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reconciler.Tests.Cli;

/// <summary>The printed schema, judged by a schema library as an editor would.</summary>
public sealed class SchemaCommandTests
{
    [Fact]
    public async Task Schema_is_one_by_the_rules_of_json_schema()
    {
        var ran = (await CommandLine.RunAsync("schema")).Ends(0);

        Assert.Empty(ran.Err);
        Assert.True(MetaSchemas.Draft202012.Evaluate(JsonSerializer.SerializeToElement(ran.Json)).IsValid);
        Assert.DoesNotContain("\\u002", ran.Out); // for people too, who look things up in it
    }

    [Theory]
    [InlineData("desired-state/production.yaml")]
    [InlineData("desired-state/staging.yaml")]
    public async Task Schema_accepts_what_is_shipped(string file)
    {
        Assert.Empty(await FaultsAsync(File.ReadAllText(Samples.Shipped(file))));
    }

    [Fact]
    public async Task Schema_accepts_a_schedule_in_every_form()
    {
        Assert.Empty(await FaultsAsync(Samples.Staging(more: """
            schedule:
              - { name: weekend, costMode: dormant, from: Fri 20:00, to: Mon 06:30 }
              - { name: nights, costMode: dormant, days: Mon-Thu, from: "22:00", to: "06:00" }
              - { name: some, costMode: dormant, days: [Mon, Wed], from: "22:00", to: "06:00" }
              - { name: christmas, costMode: dormant, from: 2026-12-24 18:00, to: 2026-12-28 06:30 }
            """)));
    }

    [Theory]
    [InlineData("costMode: active", "costmode: active")]
    [InlineData("costMode: active", "costMode: sleepy")]
    [InlineData("region: ap-southeast-2, ", "")]
    [InlineData("accountId: \"123456789012\"", "accountId: \"12\"")]
    [InlineData("threshold: 90", "threshold: high")]
    [InlineData("period: 5m", "period: 5 minutes")]
    [InlineData("evaluationPeriods: 2", "evaluationPeriods: 0")]
    [InlineData("kind: Environment", "kind: Service")]
    [InlineData("name: staging", "nam: staging")]
    [InlineData("rdsInstances:", "rdsInstance:")]
    [InlineData("identifier: ohmycoins-staging-postgres", "identifier: [ohmycoins-staging-postgres]")]
    public async Task Schema_finds_what_validate_finds(string right, string wrong)
    {
        var text = Samples.Staging();
        Assert.Contains(right, text);
        using var folder = new TemporaryFolder();
        var file = folder.Write("staging.yaml", text.Replace(right, wrong));

        Assert.NotEmpty(await FaultsAsync(File.ReadAllText(file)));
        (await CommandLine.RunAsync("validate", "--desired-state", file)).Ends(1);
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(string yaml)
    {
        var schema = JsonSchema.FromText((await CommandLine.RunAsync("schema")).Out);
        var documents = new YamlStream();
        documents.Load(new StringReader(yaml));
        var results = documents.Documents.Select(document => schema.Evaluate(
            JsonSerializer.SerializeToElement(Json(document.RootNode)), new EvaluationOptions { OutputFormat = OutputFormat.List }));
        return [.. from result in results
                   where !result.IsValid
                   from detail in result.Details ?? [result]
                   from error in detail.Errors ?? new Dictionary<string, string>()
                   select $"{detail.InstanceLocation}: {error.Value}"];
    }

    /// <summary>As the core schema of YAML 1.2 reads it.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(each => KeyValuePair.Create(((YamlScalarNode)each.Key).Value!, Json(each.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException(),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" or "false" => JsonValue.Create(text == "true"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
