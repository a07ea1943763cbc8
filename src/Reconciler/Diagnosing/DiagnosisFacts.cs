using System.Collections.ObjectModel;
using Reconciler.Checking;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing;

/// <summary>What was asked and answered for the diagnosis of one service. What is null or not in it was not asked: there is nothing to ask.</summary>
/// <param name="Check">What checks ask too: looks, stopped tasks, targets, requests, hit rates, certificates, NAT gateways.</param>
internal sealed record DiagnosisFacts(CheckFacts Check)
{
    /// <summary>What the service tells of itself.</summary>
    public Answered<SeenService>? Service { get; init; }

    /// <summary>How its target groups check its health.</summary>
    public Answered<IReadOnlyList<EcsTargetGroup>>? Groups { get; init; }

    /// <summary>Task definitions by revision: what it runs, and what ran in tasks that ended.</summary>
    public IReadOnlyDictionary<string, Answered<SeenDefinition>> Definitions { get; init; } = ReadOnlyDictionary<string, Answered<SeenDefinition>>.Empty;

    /// <summary>The images of this account's registry that are declared or could not be pulled.</summary>
    public IReadOnlyDictionary<string, Answered<SeenRegistry>> Images { get; init; } = ReadOnlyDictionary<string, Answered<SeenRegistry>>.Empty;

    /// <summary>Some lines of the last hour that match the declared pattern.</summary>
    public Answered<IReadOnlyList<string>>? Lines { get; init; }

    /// <summary>Some lines of the last hour that speak of connections.</summary>
    public Answered<IReadOnlyList<string>>? ConnectionLines { get; init; }

    /// <summary>What its health page answers.</summary>
    public Answered<EcsPageAnswer>? Page { get; init; }

    /// <summary>Its metrics.</summary>
    public Answered<SeenFigures>? Figures { get; init; }

    /// <summary>The average CPU utilization in percent of each database that it needs, of the last ten minutes; null where there is no datapoint.</summary>
    public IReadOnlyDictionary<ResourceAddress, Answered<double?>> DatabaseCpu { get; init; } = ReadOnlyDictionary<ResourceAddress, Answered<double?>>.Empty;
}

/// <summary>What a service tells of itself, beyond its look.</summary>
/// <param name="Grace">How long load balancers' verdicts on a new task are ignored; null where AWS does not say.</param>
/// <param name="Events">Its events of the last hour, newest first.</param>
/// <param name="Rollouts">Its deployments, with why they are as they are.</param>
internal sealed record SeenService(TimeSpan? Grace, IReadOnlyList<SeenEvent> Events, IReadOnlyList<SeenRollout> Rollouts);

/// <summary>An event of a service.</summary>
/// <param name="At">When.</param>
/// <param name="Message">AWS's sentence.</param>
internal sealed record SeenEvent(DateTimeOffset At, string Message);

/// <summary>A deployment, as far as AWS gives a reason.</summary>
/// <param name="Revision">What it brings, as <c>family:revision</c>.</param>
/// <param name="State"><c>COMPLETED</c>, <c>IN_PROGRESS</c>, <c>FAILED</c>; null where AWS does not say.</param>
/// <param name="Reason">AWS's sentence; null where there is none.</param>
internal sealed record SeenRollout(string Revision, string? State, string? Reason);

/// <summary>A task definition.</summary>
/// <param name="Revision">As <c>family:revision</c>.</param>
/// <param name="Fargate">Whether it is made for Fargate, which knows certain sizes only.</param>
/// <param name="Cpu">CPU units of the whole task; null where it has none.</param>
/// <param name="Memory">MiB of the whole task; null where it has none.</param>
/// <param name="ExecutionRole">The name of the role that pulls images and fetches secrets; null where it has none.</param>
/// <param name="Containers">Its containers.</param>
internal sealed record SeenDefinition(string Revision, bool Fargate, int? Cpu, int? Memory, string? ExecutionRole, IReadOnlyList<SeenContainer> Containers);

/// <summary>A container of a task definition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Memory">Its hard limit in MiB; null where it has none but the task's.</param>
/// <param name="LogGroup">Where it logs to; null where that is not CloudWatch Logs.</param>
internal sealed record SeenContainer(string Name, int? Memory, string? LogGroup);

/// <summary>Metrics of a service; null where there is no datapoint.</summary>
internal sealed record SeenFigures
{
    /// <summary>Requests of the last ten minutes.</summary>
    public double? Requests { get; init; }

    /// <summary>Of these, those that its targets answered with 5xx.</summary>
    public double? Errors { get; init; }

    /// <summary>Requests of the last ten minutes that the load balancer itself answered with 5xx, also for other services behind it.</summary>
    public double? BalancerErrors { get; init; }

    /// <summary>The average response time of the last ten minutes, in seconds.</summary>
    public double? Latency { get; init; }

    /// <summary>The same of the ten minutes before the last deployment of the last day.</summary>
    public double? LatencyBefore { get; init; }

    /// <summary>The average CPU utilization of the last ten minutes, in percent.</summary>
    public double? Cpu { get; init; }

    /// <summary>The highest memory utilization of the last hour, by the minute, in percent.</summary>
    public double? Memory { get; init; }
}
