using System.Globalization;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>What a service is to run, and when that counts as healthy. What is null is not declared.</summary>
public sealed record EcsReleaseSpec
{
    /// <summary>Nothing declared.</summary>
    public static EcsReleaseSpec None { get; } = new();

    /// <summary>The image, as <c>repository:tag</c> or <c>repository@sha256:…</c>.</summary>
    public string? Image { get; init; }

    /// <summary>The container that runs it; null where the task definition has one only, or its essential one is meant.</summary>
    public string? Container { get; init; }

    /// <summary>The task definition, as <c>family:revision</c>.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>The page that tells whether the application is well.</summary>
    public EcsHealthPage? HealthCheck { get; init; }

    /// <summary>The lines that are not to be in its log.</summary>
    public EcsLogRule? Logs { get; init; }

    /// <summary>How fast and how busy it may be.</summary>
    public EcsPerformance? Performance { get; init; }

    /// <summary>When a deployment is rolled back.</summary>
    public EcsRollbackRule Rollback { get; init; } = EcsRollbackRule.Default;

    /// <summary>Whether it is declared what runs: then it is deployed, proven, and rolled back.</summary>
    internal bool Deploys => Image is not null || TaskDefinition is not null;

    /// <summary>Whether it is declared what healthy means beyond tasks that run: then waking is proven too.</summary>
    internal bool Proves => Deploys || HealthCheck is not null || Logs is not null || Performance is not null;
}

/// <summary>A page that tells whether an application is well.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Host">The Host header; null for that of the address.</param>
/// <param name="Status">The status that it answers.</param>
/// <param name="Json">Fields of its JSON answer → the text that they have to have.</param>
public sealed record EcsHealthPage(string Url, string? Host, int Status, IReadOnlyDictionary<string, string> Json)
{
    /// <summary>What is wanted of it, in words.</summary>
    public string Wanted => Line(Status, Names.Select(name => $"{name} {Json[name]}"));

    private IEnumerable<string> Names => Json.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether it says what it is to say.</summary>
    /// <param name="answer">What it answered.</param>
    public bool IsWell(EcsPageAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Status == Status && Json.All(field => answer.Fields.GetValueOrDefault(field.Key) == field.Value);
    }

    /// <summary>What it answered, in the same words.</summary>
    /// <param name="answer">What it answered.</param>
    public string Words(EcsPageAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Line(answer.Status, Names.Select(name => $"{name} {answer.Fields.GetValueOrDefault(name) ?? "not there"}"));
    }

    private static string Line(int status, IEnumerable<string> said) => string.Join(", ", said.Prepend(status.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Lines that are not to be in a log.</summary>
/// <param name="Group">The log group.</param>
/// <param name="Pattern">The filter pattern of CloudWatch Logs.</param>
/// <param name="MaxErrors">How many there may be.</param>
public sealed record EcsLogRule(string Group, string Pattern, int MaxErrors);

/// <summary>How fast and how busy a service may be, on average of the last minutes.</summary>
/// <param name="Latency">The longest average response time of its targets.</param>
/// <param name="CpuPercent">The highest average CPU utilization.</param>
/// <param name="MemoryPercent">The highest average memory utilization.</param>
public sealed record EcsPerformance(TimeSpan? Latency, int? CpuPercent, int? MemoryPercent);

/// <summary>When a deployment is rolled back.</summary>
/// <param name="After">After so long without being healthy.</param>
/// <param name="ErrorPercent">Where more of the requests than this end as 5xx.</param>
/// <param name="SlowerPercent">Where responses take longer by more than this than before the deployment.</param>
public sealed record EcsRollbackRule(TimeSpan After, int ErrorPercent, int SlowerPercent)
{
    /// <summary>10 minutes, 5 % and 50 %.</summary>
    public static EcsRollbackRule Default { get; } = new(TimeSpan.FromMinutes(10), 5, 50);
}
