using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>One declared resource, and how it is on AWS at the beginning (null: not there).</summary>
internal sealed record Declared(IKind Kind, string Name, object Spec, IReadOnlyList<string> DependsOn, object? Live)
{
    public Enforcement Enforcement { get; init; } = Enforcement.Correct;

    public ResourceAddress Address => new(Estate.Name, Kind.Name, Name);

    public static Declared Workload(string name, WorkloadSpec spec, WorkloadLive? live, params IReadOnlyList<string> dependsOn) =>
        new(WorkloadKind.Instance, name, spec, dependsOn, live);

    /// <summary>A service of unmanaged size that runs.</summary>
    public static Declared Running(string name, int count, params IReadOnlyList<string> dependsOn) =>
        Workload(name, new WorkloadSpec(), WorkloadLive.Steady(count), dependsOn);

    public static Declared Database(string name, DatabaseLive? live, params IReadOnlyList<string> dependsOn) =>
        new(DatabaseKind.Instance, name, new DatabaseSpec(), dependsOn, live);

    public static Declared Database(string name, params IReadOnlyList<string> dependsOn) => Database(name, DatabaseLive.Up, dependsOn);

    /// <summary>A database that is left running while dormant.</summary>
    public static Declared Cache(string name, string state = "available") =>
        new(DatabaseKind.Instance, name, new DatabaseSpec(Stops: false), [], new DatabaseLive(state));

    public static Declared Alarm(string name, AlarmLive? live) => new(AlarmKind.Instance, name, new AlarmSpec(), [], live);

    public static Declared Alarm(string name) => Alarm(name, new AlarmLive(Enabled: true));

    public Declared Observed() => this with { Enforcement = Enforcement.Observe };
}

/// <summary>Declared resources as an environment: what desired state would make of them.</summary>
internal static class Estate
{
    public const string Name = "production";

    public const string Account = "123456789012";

    public static EnvironmentSpec Of(CostMode mode, IReadOnlyList<Declared> declared, string hash = "") => new(
        Name, [], new AwsTarget("ap-southeast-2", Account, null), mode, Schedule.None, Enforcement.Correct,
        [.. declared.OrderBy(d => d.Address).Select(d => Declaration(d, declared))],
        new SourceLocation("desired-state/production.yaml", 1, 1), "", hash);

    /// <summary>Everything that a resource needs, and what that needs.</summary>
    public static IReadOnlyList<ResourceAddress> Needs(Declared of, IReadOnlyList<Declared> declared)
    {
        var found = new SortedSet<ResourceAddress>();
        var open = new Queue<string>(of.DependsOn);
        while (open.TryDequeue(out var local))
        {
            var needed = declared.First(d => d.Address.Local == local);
            if (!found.Add(needed.Address)) continue;
            foreach (var next in needed.DependsOn) open.Enqueue(next);
        }

        return [.. found];
    }

    private static ResourceDeclaration Declaration(Declared d, IReadOnlyList<Declared> declared) =>
        new(d.Address, d.Kind, d.Spec, d.Enforcement, Needs(d, declared), new SourceLocation("desired-state/production.yaml", 1, 1))
        {
            Hash = $"{d.Spec}",
        };
}
