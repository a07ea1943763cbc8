using System.Globalization;
using Reconciler.Core.Desired;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>How a release and its health are written in YAML. The figures by default are those of the rollback rules of a careful team.</summary>
internal static class EcsReleaseSpecType
{
    /// <summary>The longest name of an image that ECS takes (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).</summary>
    private static readonly SpecType<string> Image = SpecTypes.Matching(
        "an image with its tag or digest, such as 123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop:4f2a9c1",
        "[a-zA-Z0-9][a-zA-Z0-9._/:-]{0,400}(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|@sha256:[0-9a-f]{64})");

    private static readonly SpecType<string> Revision = SpecTypes.Matching("a task definition with its revision, such as shop-backend:42", "[A-Za-z0-9_-]{1,255}:[1-9][0-9]{0,9}");

    private static readonly SpecType<string> ContainerName = SpecTypes.Matching("a container's name", "[A-Za-z0-9_-]{1,255}");

    private static readonly SpecType<string> Group = SpecTypes.Matching("a log group such as /ecs/shop-prod/backend", "[.\\-_/#A-Za-z0-9]{1,512}");

    private static readonly SpecType<string> Address = SpecTypes.Matching("an http or https address", "https?://[^\\s/]+(/[^\\s]*)?");

    private static readonly SpecType<string> HostName = SpecTypes.Matching("a host name such as api.example.com", "[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    private static readonly ObjectType<EcsHealthPage> Page =
        new ObjectType<EcsHealthPage>("healthCheck", "The page that tells whether the application is well.", new EcsHealthPage("", null, 200, new Dictionary<string, string>()))
        .Required("url", Address, "its address, as the daemon reaches it.", (p, v) => p with { Url = v })
        .Optional("host", HostName, "the Host header; left out, the host of the address.", (p, v) => p with { Host = v })
        .Optional("status", SpecTypes.WholeNumber(100, 599), "the HTTP status that it answers. Default: 200.", (p, v) => p with { Status = v })
        .Optional("json", SpecTypes.MapOf(SpecTypes.Text), "fields of its JSON answer with the text that they have to have, such as { database: connected }.", (p, v) => p with { Json = v.ToDictionary(StringComparer.Ordinal) });

    private static readonly ObjectType<EcsLogRule> Logs =
        new ObjectType<EcsLogRule>("logs", "The lines that are not to be in its log while it is proven.", new EcsLogRule("", "ERROR", 0))
        .Required("group", Group, "the log group that it writes to.", (l, v) => l with { Group = v })
        .Optional("pattern", SpecTypes.Text, "the filter pattern of CloudWatch Logs. Default: ERROR.", (l, v) => l with { Pattern = v })
        .Optional("maxErrors", SpecTypes.WholeNumber(0, 10_000), "how many such lines there may be, 0–10000. Default: 0.", (l, v) => l with { MaxErrors = v });

    private static readonly ObjectType<EcsPerformance> Performance =
        new ObjectType<EcsPerformance>("performance", "How fast and how busy it may be, on average of the last minutes.", new EcsPerformance(null, null, null))
        .Optional("latency", SpecTypes.Matching("a time such as 500ms or 2s", "[1-9][0-9]{0,5}(ms|s)"), "the longest average response time behind its load balancer, such as 500ms or 2s.", (p, v) => p with { Latency = Latency(v) })
        .Optional("cpuPercent", SpecTypes.WholeNumber(1, 100), "the highest average CPU utilization, 1–100.", (p, v) => p with { CpuPercent = v })
        .Optional("memoryPercent", SpecTypes.WholeNumber(1, 100), "the highest average memory utilization, 1–100.", (p, v) => p with { MemoryPercent = v });

    private static readonly ObjectType<EcsRollbackRule> Rollback =
        new ObjectType<EcsRollbackRule>("rollback", "When a deployment is rolled back by itself, once.", EcsRollbackRule.Default)
        .Optional("after", SpecTypes.Duration, "after so long without being healthy. Default: 10m.", (r, v) => r with { After = v })
        .Optional("errorPercent", SpecTypes.WholeNumber(1, 100), "where more of the requests than this end as 5xx, 1–100. Default: 5.", (r, v) => r with { ErrorPercent = v })
        .Optional("slowerPercent", SpecTypes.WholeNumber(1, 10_000), "where responses take longer by more than this than before the deployment, 1–10000. Default: 50.", (r, v) => r with { SlowerPercent = v });

    /// <summary>The fields, as fields of the service itself.</summary>
    public static ObjectType<EcsServiceSpec> AddTo(ObjectType<EcsServiceSpec> type) => type
        .Optional("image", Image, "the image to run, with tag or digest; deployed as the next revision of the running task definition. Left out: not managed.",
            (s, v) => s with { Release = s.Release with { Image = v } })
        .Optional("container", ContainerName, "the container that runs the image. Default: the one that the load balancer leads to, else the first essential one.",
            (s, v) => s with { Release = s.Release with { Container = v } })
        .Optional("taskDefinition", Revision, "the task definition to run, in place of image. Left out: not managed.",
            (s, v) => s with { Release = s.Release with { TaskDefinition = v } })
        .Optional("healthCheck", Page, "the page that tells whether the application is well; asked while it is deployed or wakes.",
            (s, v) => s with { Release = s.Release with { HealthCheck = v } })
        .Optional("logs", Logs, "the lines that are not to be in its log while it is deployed or wakes.",
            (s, v) => s with { Release = s.Release with { Logs = v } })
        .Optional("performance", Performance, "how fast and how busy it may be while it is deployed or wakes.",
            (s, v) => s with { Release = s.Release with { Performance = v } })
        .Optional("rollback", Rollback, "when a deployment is rolled back by itself, once.",
            (s, v) => s with { Release = s.Release with { Rollback = v } })
        .Check((spec, map, findings) =>
        {
            if (spec.Release is { Image: not null, TaskDefinition: not null })
                findings.Add(new Finding(map.Find("taskDefinition")!.At, $"{map.Path}.taskDefinition", "image is declared too. Take one of them out."));
            if (spec.Release is { Container: not null, Image: null })
                findings.Add(new Finding(map.Find("container")!.At, $"{map.Path}.container", "it says where image goes, and image is not declared. Add image or take it out."));
        });

    private static TimeSpan Latency(string text) => text.EndsWith("ms", StringComparison.Ordinal)
        ? TimeSpan.FromMilliseconds(int.Parse(text[..^2], CultureInfo.InvariantCulture))
        : TimeSpan.FromSeconds(int.Parse(text[..^1], CultureInfo.InvariantCulture));
}
