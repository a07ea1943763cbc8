using System.Collections.ObjectModel;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>What was asked and answered about one environment. What is not in it was not asked: there is nothing to ask.</summary>
/// <param name="Identity">Who AWS says we are. With another account's credentials nothing else is asked.</param>
/// <param name="Looks">Its resources.</param>
internal sealed record CheckFacts(CallerIdentity Identity, IReadOnlyDictionary<ResourceAddress, Observation> Looks)
{
    /// <summary>More of each service.</summary>
    public IReadOnlyDictionary<ResourceAddress, ServiceFacts> Services { get; init; } = ReadOnlyDictionary<ResourceAddress, ServiceFacts>.Empty;

    /// <summary>The hit rate in percent of each cache in the last hour; null where there is no datapoint.</summary>
    public IReadOnlyDictionary<ResourceAddress, Answered<double?>> HitRates { get; init; } = ReadOnlyDictionary<ResourceAddress, Answered<double?>>.Empty;

    /// <summary>The certificates by ARN; null for one that is not there.</summary>
    public IReadOnlyDictionary<string, Answered<SeenCertificate?>> Certificates { get; init; } = ReadOnlyDictionary<string, Answered<SeenCertificate?>>.Empty;

    /// <summary>The bytes that went out through each declared NAT gateway in the last 24 h; null where there is no datapoint.</summary>
    public IReadOnlyDictionary<string, Answered<double?>> NatBytes { get; init; } = ReadOnlyDictionary<string, Answered<double?>>.Empty;

    /// <summary>Writes of the last week by others, newest first; null where it was not asked.</summary>
    public Answered<IReadOnlyList<SeenWrite>>? Writes { get; init; }
}

/// <summary>What was asked about one service, beyond its look.</summary>
internal sealed record ServiceFacts
{
    /// <summary>Its tasks that ended in the last day, as far as AWS still shows them, by an error or not.</summary>
    public Answered<IReadOnlyList<EcsStoppedTask>>? StoppedTasks { get; init; }

    /// <summary>Its lines of errors in the last hour; no more than one above what is allowed is counted.</summary>
    public Answered<int>? ErrorLines { get; init; }

    /// <summary>Its targets.</summary>
    public Answered<EcsTargets>? Targets { get; init; }

    /// <summary>Its requests of the last hour.</summary>
    public Answered<SeenTraffic>? Traffic { get; init; }

    /// <summary>What its health page answered, where one is declared.</summary>
    public Answered<EcsPageAnswer>? Page { get; init; }

    /// <summary>How fast and how busy it was in the last ten minutes, where limits are declared.</summary>
    public Answered<SeenLoad>? Load { get; init; }
}

/// <summary>Requests of a service.</summary>
/// <param name="Requests">All; 0 where there is no datapoint.</param>
/// <param name="Errors">Those that its targets answered with 5xx.</param>
internal sealed record SeenTraffic(double Requests, double Errors)
{
    /// <summary>The load balancers in front of it, by name, each as a whole: others may be behind it too.</summary>
    public IReadOnlyDictionary<string, SeenBalancer> Balancers { get; init; } = ReadOnlyDictionary<string, SeenBalancer>.Empty;
}

/// <summary>Requests of a load balancer as a whole.</summary>
/// <param name="Requests">Those for which it found a target; 0 where there is no datapoint.</param>
/// <param name="Errors">Those that it answered itself with 5xx.</param>
internal sealed record SeenBalancer(double Requests, double Errors);

/// <summary>Averages of the last ten minutes; null where there is no datapoint.</summary>
/// <param name="Latency">The response time of its targets, in seconds.</param>
/// <param name="Cpu">CPU utilization in percent.</param>
/// <param name="Memory">Memory utilization in percent.</param>
internal sealed record SeenLoad(double? Latency, double? Cpu, double? Memory);

/// <summary>A certificate.</summary>
/// <param name="Domain">The domain name.</param>
/// <param name="Status">AWS's own word: <c>ISSUED</c>, <c>EXPIRED</c> …</param>
/// <param name="NotAfter">When it expires; null before it was issued.</param>
internal sealed record SeenCertificate(string Domain, string Status, DateTimeOffset? NotAfter);

/// <summary>A write that somebody made.</summary>
/// <param name="Event">What: <c>UpdateService</c>.</param>
/// <param name="User">Who, as CloudTrail has it.</param>
/// <param name="At">When.</param>
internal sealed record SeenWrite(string Event, string User, DateTimeOffset At);
