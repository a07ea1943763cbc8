namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>What was seen of the health of what a service runs. A part that is null was not asked for: there is nothing to ask.</summary>
/// <param name="Since">Since when it is looked at: since its deployment began.</param>
/// <param name="Serves">For how long nothing else has served, as far as ECS says; 0 while the deployment goes on.</param>
public sealed record EcsHealthFacts(DateTimeOffset Since, TimeSpan Serves)
{
    /// <summary>Tasks of the present deployment that stopped with an error, each as a few words.</summary>
    public Answered<IReadOnlyList<string>> FailedTasks { get; init; } = new([]);

    /// <summary>
    /// Tasks of our last deployment that ended by an error or failed their health checks, each as a few words; none where they
    /// could not be seen.
    /// </summary>
    public IReadOnlyList<string> Unfit { get; init; } = [];

    /// <summary>The targets of its target groups.</summary>
    public Answered<EcsTargets>? Targets { get; init; }

    /// <summary>What the health page answered.</summary>
    public Answered<EcsPageAnswer>? Page { get; init; }

    /// <summary>How many lines of errors there are; no more than one above what is allowed is counted.</summary>
    public Answered<int>? ErrorLines { get; init; }

    /// <summary>Requests, answers and utilization.</summary>
    public Answered<EcsFigures>? Figures { get; init; }
}

/// <summary>The targets of a service's target groups, by state.</summary>
/// <param name="Healthy">Those that get requests.</param>
/// <param name="Draining">Those that leave.</param>
/// <param name="Others">All others, each as state and reason.</param>
public sealed record EcsTargets(int Healthy, int Draining, IReadOnlyList<string> Others)
{
    /// <summary>What is wanted of the targets of so many tasks.</summary>
    public static string Wanted(int tasks) => $"{tasks} healthy, none draining";

    /// <summary>Whether they are as wanted.</summary>
    /// <param name="tasks">How many tasks there are to be.</param>
    public bool AreWell(int tasks) => Draining == 0 && Others.Count == 0 && Healthy >= tasks;

    /// <summary><c>1 healthy, 1 unhealthy (Target.Timeout)</c>.</summary>
    public string Words => string.Join(", ",
    [
        $"{Healthy} healthy",
        .. Draining > 0 ? [$"{Draining} draining"] : Array.Empty<string>(),
        .. Others.GroupBy(o => o, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"),
    ]);
}

/// <summary>What a health page answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Fields">The fields of its JSON answer that are declared, as text; null for one that is not there.</param>
public sealed record EcsPageAnswer(int Status, IReadOnlyDictionary<string, string?> Fields);

/// <summary>Metrics of the time since nothing else serves, at most ten minutes; null where there is no datapoint.</summary>
/// <param name="Requests">Requests to its targets.</param>
/// <param name="Errors">Of these, those that its targets answered with 5xx.</param>
/// <param name="Latency">The average response time, in seconds.</param>
/// <param name="LatencyBefore">The same of the ten minutes before the deployment.</param>
/// <param name="Cpu">The average CPU utilization in percent.</param>
/// <param name="Memory">The average memory utilization in percent.</param>
public sealed record EcsFigures(double? Requests, double? Errors, double? Latency, double? LatencyBefore, double? Cpu, double? Memory);
