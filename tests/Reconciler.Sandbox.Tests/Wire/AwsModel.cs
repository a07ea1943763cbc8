using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Reconciler.Sandbox.Tests.Wire;

/// <summary>AWS's own model of a service, as Python's botocore carries it. Where that is missing, tests skip and say so.</summary>
internal sealed class AwsModel
{
    private readonly JsonObject _model;

    private AwsModel(JsonObject model) => _model = model;

    /// <summary>What comes before an operation in <c>X-Amz-Target</c>, dot included.</summary>
    public string Prefix => (string)_model["metadata"]!["targetPrefix"]! + ".";

    public static async Task<AwsModel> Load(string service)
    {
        var folder = Path.Combine(await Botocore(), "data", service);
        var file = Directory.GetFiles(folder, "service-2.json.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        await using var unpacked = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        return new AwsModel((JsonObject)(await JsonNode.ParseAsync(unpacked, cancellationToken: TestContext.Current.CancellationToken))!);
    }

    /// <summary>What an answer says otherwise than the model: members that AWS does not have, other types, values of no enum.</summary>
    public IEnumerable<string> Strange(string operation, JsonNode answer) =>
        _model["operations"]![operation]!["output"] is { } output ? Walk((string)output["shape"]!, answer, operation) : [];

    /// <inheritdoc cref="Strange(string, JsonNode)"/>
    /// <remarks>Of a query service, as its answer's root element; lists have items called <c>member</c>.</remarks>
    public IEnumerable<string> Strange(string operation, XElement answer) => Walk(
        (string)_model["operations"]![operation]!["output"]!["shape"]!, answer.Element(operation + "Result")!, operation);

    private IEnumerable<string> Walk(string name, XElement element, string path)
    {
        var shape = (JsonObject)_model["shapes"]![name]!;
        return (string)shape["type"]! switch
        {
            "structure" => element.Elements().SelectMany(member => shape["members"]![member.Name.LocalName] is { } known
                ? Walk((string)known["shape"]!, member, $"{path}.{member.Name.LocalName}")
                : [$"{path}.{member.Name.LocalName} is unknown"]),
            "list" => element.Elements().SelectMany(item => item.Name.LocalName == "member"
                ? Walk((string)shape["member"]!["shape"]!, item, path + "[]")
                : [$"{path} has an item {item.Name.LocalName}"]),
            "string" => shape["enum"] is JsonArray values && !values.Any(known => (string?)known == element.Value)
                ? [$"{path} is '{element.Value}'"]
                : [],
            "integer" => int.TryParse(element.Value, CultureInfo.InvariantCulture, out _) ? [] : [$"{path} is no integer"],
            "boolean" => element.Value is "true" or "false" ? [] : [$"{path} is no boolean"],
            "timestamp" => DateTimeOffset.TryParse(element.Value, CultureInfo.InvariantCulture, out _) ? [] : [$"{path} is no timestamp"],
            var other => [$"{path} is {other}, which no test has met yet"],
        };
    }

    private IEnumerable<string> Walk(string name, JsonNode? node, string path)
    {
        var shape = (JsonObject)_model["shapes"]![name]!;
        return ((string)shape["type"]!, node) switch
        {
            ("structure", JsonObject members) => members.SelectMany(member => shape["members"]![member.Key] is { } known
                    ? Walk((string)known["shape"]!, member.Value, $"{path}.{member.Key}")
                    : [$"{path}.{member.Key} is unknown"])
                .Concat((shape["required"]?.AsArray() ?? []).Where(required => !members.ContainsKey((string)required!))
                    .Select(required => $"{path}.{required} is missing")),
            ("list", JsonArray items) => items.SelectMany(item => Walk((string)shape["member"]!["shape"]!, item, path + "[]")),
            ("string", JsonValue value) when value.TryGetValue(out string? text) =>
                shape["enum"] is JsonArray values && !values.Any(known => (string?)known == text) ? [$"{path} is '{text}'"] : [],
            ("integer" or "long", JsonValue value) when value.TryGetValue(out long _) => [],
            ("double" or "float" or "timestamp", JsonValue value) when value.TryGetValue(out double _) => [],
            ("boolean", JsonValue value) when value.TryGetValue(out bool _) => [],
            var (type, _) => [$"{path} is no {type}: {node?.ToJsonString()}"],
        };
    }

    private static async Task<string> Botocore()
    {
        var start = new ProcessStartInfo("python3", ["-c", "import botocore; print(botocore.__path__[0])"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var folder = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
            Assert.SkipUnless(Directory.Exists(folder), "Python's botocore, which carries AWS's models, is not on this machine");
            return folder;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3, whose botocore carries AWS's models, is not on the PATH");
            throw;
        }
    }
}
