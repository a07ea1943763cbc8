using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>
/// AWS's own description of one service, as Python's botocore or the AWS CLI carry it: every operation, member, wire name,
/// type and error code. Tests skip, with a word, where neither is installed.
/// </summary>
internal sealed class ServiceModel
{
    /// <summary>The services whose clients come from packages.</summary>
    internal const string DynamoDb = "DynamoDB";

    internal const string Sts = "STS";

    private static readonly Dictionary<string, string> Paths = new()
    {
        ["ApplicationAutoScaling"] = "application-autoscaling/2016-02-06",
        ["CloudWatch"] = "cloudwatch/2010-08-01",
        ["CertificateManager"] = "acm/2015-12-08",
        ["CloudTrail"] = "cloudtrail/2013-11-01",
        ["CloudWatchLogs"] = "logs/2014-03-28",
        ["ECR"] = "ecr/2015-09-21",
        ["ECS"] = "ecs/2014-11-13",
        ["ElasticLoadBalancingV2"] = "elbv2/2015-12-01",
        ["ElastiCache"] = "elasticache/2015-02-02",
        ["RDS"] = "rds/2014-10-31",
        ["SimpleNotificationService"] = "sns/2010-03-31",
        [DynamoDb] = "dynamodb/2012-08-10",
        [Sts] = "sts/2011-06-15",
    };

    private static readonly Lazy<string?> Data = new(FindData);
    private static readonly Dictionary<string, Lazy<ServiceModel>> Read =
        Paths.ToDictionary(path => path.Key, path => new Lazy<ServiceModel>(() => new(path.Value)));

    private ServiceModel(string path)
    {
        var text = TextOf(path);
        Digest = Convert.ToHexStringLower(SHA256.HashData(text));
        Root = JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The folders of our clients, for theories.</summary>
    internal static TheoryData<string> Services => new(Paths.Keys.Except([DynamoDb, Sts]));

    /// <summary>The SHA-256 of the model's text, by which <c>generate.py</c> notes what it read.</summary>
    internal string Digest { get; }

    internal JsonElement Root { get; }

    internal JsonElement Metadata => Root.GetProperty("metadata");

    internal bool IsQuery => Metadata.GetProperty("protocol").GetString() == "query"
        || Metadata.TryGetProperty("protocols", out var all) && all.EnumerateArray().Any(each => each.GetString() == "query");

    /// <summary>The model of a client folder's service.</summary>
    internal static ServiceModel Of(string service)
    {
        Assert.SkipWhen(Data.Value is null, "AWS's service models are not on this machine: neither Python's botocore nor the AWS CLI is.");
        return Read[service].Value;
    }

    internal JsonElement Shape(string name) => Root.GetProperty("shapes").GetProperty(name);

    internal JsonElement Operation(string name) => Root.GetProperty("operations").GetProperty(name);

    /// <summary>The shape that an operation takes (<c>input</c>) or answers (<c>output</c>); null where there is none.</summary>
    internal string? ShapeOf(string operation, string way) =>
        Operation(operation).TryGetProperty(way, out var shape) ? shape.GetProperty("shape").GetString() : null;

    /// <summary>The error codes that an operation may be refused with.</summary>
    internal IEnumerable<string> ErrorsOf(string operation) =>
        Operation(operation).TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => CodeOf(error.GetProperty("shape").GetString()!))
            : [];

    /// <summary>All error shapes by their code on the wire.</summary>
    internal ILookup<string, string> ErrorShapes => Root.GetProperty("shapes").EnumerateObject()
        .Where(shape => shape.Value.TryGetProperty("exception", out var isError) && isError.GetBoolean())
        .ToLookup(shape => CodeOf(shape.Name), shape => shape.Name);

    private string CodeOf(string shape) =>
        Shape(shape).TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString()! : shape;

    private static byte[] TextOf(string path)
    {
        var plain = Path.Combine(Data.Value!, path, "service-2.json");
        if (File.Exists(plain))
        {
            return File.ReadAllBytes(plain);
        }
        using var packed = new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        using var text = new MemoryStream();
        packed.CopyTo(text);
        return text.ToArray();
    }

    private static string? FindData() => Candidates()
        .Select(folder => Path.Combine(folder, "data"))
        .FirstOrDefault(data => Paths.Values.All(path => Directory.Exists(Path.Combine(data, path))));

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in AskPython())
        {
            yield return folder;
        }
        // The CLI's own installer brings a copy along.
        yield return "/usr/local/aws-cli/v2/current/dist/awscli/botocore";
        if (Machine.Find("aws") is { } aws && new FileInfo(aws).ResolveLinkTarget(returnFinalTarget: true) is { } program)
        {
            yield return Path.Combine(Path.GetDirectoryName(program.FullName)!, "awscli", "botocore");
        }
    }

    private static string[] AskPython()
    {
        const string Question = """
            import importlib.util as u
            for name in ("botocore", "awscli.botocore"):
                try: found = u.find_spec(name)
                except ImportError: found = None
                if found: print(found.submodule_search_locations[0])
            """;
        return Machine.Find("python3") is { } python ? Machine.Run(python, "-c", Question).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
