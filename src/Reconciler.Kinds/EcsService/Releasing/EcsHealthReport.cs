using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Health;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// Whether what a service runs is healthy, line by line: the deployment, its tasks, its targets, its health page, its log, its
/// speed and load. Pure.
/// </summary>
internal sealed class EcsHealthReport
{
    /// <summary>
    /// How long a release serves before its figures count: load balancers report every minute
    /// (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html), and the first
    /// of them is not a whole one.
    /// </summary>
    private static readonly TimeSpan Soak = TimeSpan.FromMinutes(2);

    private readonly EcsReleaseSpec _spec;
    private readonly EcsServiceLive _live;
    private readonly EcsHealthFacts _facts;

    public EcsHealthReport(EcsReleaseSpec spec, EcsServiceLive live, EcsHealthFacts facts)
    {
        (_spec, _live, _facts) = (spec, live, facts);
        HealthItem?[] lines = [Deployment(), Running(), Tasks(), Targets(), Page(), Log(), .. Speed(), ErrorRate(), Slowdown(), Soaked()];
        Items = [.. lines.OfType<HealthItem>()];
    }

    /// <summary>The lines, in the order in which they are worth reading.</summary>
    public IReadOnlyList<HealthItem> Items { get; }

    /// <summary>Whether every line passes.</summary>
    public bool Passes => Items.All(i => i.Verdict == HealthVerdict.Pass);

    /// <summary>What does not pass, in words.</summary>
    public string Open => string.Join("; ", Items.Where(i => i.Verdict != HealthVerdict.Pass));

    /// <summary>What fails, in words.</summary>
    public string Failing => string.Join("; ", Items.Where(i => i.Verdict == HealthVerdict.Fail));

    /// <summary>Whether a line says no; what could not be seen says nothing.</summary>
    public bool Fails => Items.Any(i => i.Verdict == HealthVerdict.Fail);

    /// <summary>What makes waiting any longer wrong, in words: too many errors, or much slower than before. Null where nothing does.</summary>
    public string? Alarming => TooManyErrors ?? TooSlow;

    private string? TooManyErrors => _facts.Serves >= Soak
        && _facts.Figures is { Problem: null, Value: { Requests: > 0 and { } requests, Errors: { } errors } }
        && errors * 100 / requests is var percent && percent > _spec.Rollback.ErrorPercent
        ? $"{Percent(percent)} of {Whole(requests)} requests ended as 5xx, more than {_spec.Rollback.ErrorPercent} %"
        : null;

    private string? TooSlow => _facts.Serves >= Soak
        && _facts.Figures is { Problem: null, Value: { Latency: { } now, LatencyBefore: > 0 and { } before } }
        && (now - before) * 100 / before is var slower && slower > _spec.Rollback.SlowerPercent
        ? $"responses take {Time(now)}, {Percent(slower)} more than the {Time(before)} before, and {_spec.Rollback.SlowerPercent} % more is the most"
        : null;

    private HealthItem Deployment() =>
        HealthItem.Of("deployment", EcsDeployment.IsOneCompleted(_live.Deployments), EcsDeployment.Words(_live.Deployments), EcsDeployment.Wanted);

    private HealthItem Running() =>
        HealthItem.Of("running", _live.Running == _live.Expected && _live.Pending == 0 && _live.Expected > 0,
            _live.Pending > 0 ? $"{_live.Running} of {_live.Expected}, {_live.Pending} pending" : $"{_live.Running} of {_live.Expected}",
            $"{_live.Expected} of {_live.Expected}");

    private HealthItem Tasks() => _facts.FailedTasks is { Problem: { } problem }
        ? HealthItem.Unseen("failed tasks", problem, "none")
        : HealthItem.Of("failed tasks", _facts.FailedTasks.Value.Count == 0,
            _facts.FailedTasks.Value is [var first, ..] failed ? $"{failed.Count}: {first}" : "none", "none");

    private HealthItem? Targets() => _facts.Targets switch
    {
        null => null,
        { Problem: { } problem } => HealthItem.Unseen("targets", problem, EcsTargets.Wanted(_live.Expected)),
        { Value: { } targets } => HealthItem.Of("targets", targets.AreWell(_live.Expected), targets.Words, EcsTargets.Wanted(_live.Expected)),
    };

    private HealthItem? Page() =>
        _spec.HealthCheck is not { } page || _facts.Page is not { } seen ? null
        : seen.Problem is { } problem ? HealthItem.Unseen("health page", problem, page.Wanted)
        : HealthItem.Of("health page", page.IsWell(seen.Value), page.Words(seen.Value), page.Wanted);

    private HealthItem? Log()
    {
        if (_spec.Logs is not { } rule || _facts.ErrorLines is not { } seen) return null;
        var wanted = $"at most {rule.MaxErrors}";
        return seen.Problem is { } problem
            ? HealthItem.Unseen("error lines", problem, wanted)
            : HealthItem.Of("error lines", seen.Value <= rule.MaxErrors, seen.Value > rule.MaxErrors ? $"more than {rule.MaxErrors}" : $"{seen.Value}", wanted);
    }

    private IEnumerable<HealthItem?> Speed()
    {
        if (_facts.Figures is not { } seen || _spec.Performance is not { } limits) yield break;
        // At night nobody asks for anything, and waking would wait for the first customer.
        if (limits.Latency is { } wanted && seen is { Problem: null, Value.Requests: null or 0, Value.Latency: null })
            yield return HealthItem.Of("latency", true, "no requests", $"below {Time(wanted.TotalSeconds)}");
        else if (limits.Latency is { } most) yield return Figure("latency", f => f.Latency, most.TotalSeconds, Time);
        if (limits.CpuPercent is { } cpu) yield return Figure("CPU", f => f.Cpu, cpu, Percent);
        if (limits.MemoryPercent is { } memory) yield return Figure("memory", f => f.Memory, memory, Percent);

        HealthItem Figure(string name, Func<EcsFigures, double?> of, double limit, Func<double, string> words) =>
            seen.Problem is { } problem ? HealthItem.Unseen(name, problem, $"below {words(limit)}")
            : of(seen.Value) is { } value ? HealthItem.Of(name, value < limit, words(value), $"below {words(limit)}")
            : HealthItem.Unseen(name, "no datapoint yet", $"below {words(limit)}");
    }

    private HealthItem? ErrorRate()
    {
        var wanted = $"at most {_spec.Rollback.ErrorPercent} %";
        return _facts.Figures switch
        {
            { Problem: null, Value: { Requests: > 0 and { } requests } figures } =>
                HealthItem.Of("5xx", TooManyErrors is null, $"{Percent((figures.Errors ?? 0) * 100 / requests)} of {Whole(requests)} requests", wanted),
            _ => null,
        };
    }

    private HealthItem? Slowdown() => _facts.Figures is { Problem: null, Value: { Latency: { } now, LatencyBefore: > 0 and { } before } }
        ? HealthItem.Of("slowdown", TooSlow is null, $"{Time(now)} after {Time(before)} before", $"at most {_spec.Rollback.SlowerPercent} % more")
        : null;

    private HealthItem Soaked() => _facts.Serves >= Soak
        ? HealthItem.Of("in service", true, Durations.Format(_facts.Serves), Durations.Format(Soak))
        : HealthItem.Unseen("in service", Durations.Format(_facts.Serves), Durations.Format(Soak));

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} %");

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Time(double seconds) => seconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");
}
