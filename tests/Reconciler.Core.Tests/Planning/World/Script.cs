using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>What happens next to an environment.</summary>
internal enum Happening
{
    Pass,
    Wait,
    Rest,
    Mode,
    Flip,
    ByHand,
    Pause,
    PauseAll,
    Observe,
    Undeclare,
    TakeOver,
    Override,
}

/// <summary>One happening, and a number from which its particulars follow.</summary>
internal readonly record struct Step(Happening Happening, int Number);

/// <summary>Environments and lives at random.</summary>
internal static class Script
{
    private static readonly Gen<Happening> Happenings = Gen.Frequency(
        (24, Gen.Const(Happening.Pass)), (2, Gen.Const(Happening.Wait)), (4, Gen.Const(Happening.Rest)),
        (3, Gen.Const(Happening.Mode)), (6, Gen.Const(Happening.Flip)), (4, Gen.Const(Happening.ByHand)), (1, Gen.Const(Happening.Pause)), (1, Gen.Const(Happening.PauseAll)),
        (1, Gen.Const(Happening.Observe)), (1, Gen.Const(Happening.Undeclare)), (1, Gen.Const(Happening.TakeOver)), (1, Gen.Const(Happening.Override)));

    public static Gen<Step[]> Steps { get; } =
        Gen.Select(Happenings, Gen.Int[0, 1_000_000], (happening, number) => new Step(happening, number)).Array[1, 40];

    /// <summary>One to eight resources that depend on each other at random.</summary>
    public static IReadOnlyList<Declared> Resources(int seed)
    {
        var random = new Random(seed);
        var declared = new List<Declared>();
        var count = random.Next(2) == 0 ? random.Next(1, 4) : random.Next(4, 9);
        for (var i = 0; i < count; i++)
        {
            List<string> needs = [.. declared.Where(d => d.Kind.Role != KindRole.Alarm && random.Next(3) == 0).Select(d => d.Address.Local)];
            var made = Resource($"r{i}", needs, random);
            declared.Add(random.Next(12) == 0 ? made.Observed() : made);
        }

        return declared;
    }

    /// <summary>Lets one thing happen.</summary>
    public static void Play(this Bench bench, Step step)
    {
        var random = new Random(step.Number);
        var some = bench.Declared[random.Next(bench.Declared.Count)];
        var local = some.Address.Local;
        switch (step.Happening)
        {
            case Happening.Pass:
                bench.Pass(Some(random));
                bench.Wait(random.Next(2) == 0 ? random.Next(0, 3) : random.Next(3, 40));
                break;
            case Happening.Rest:
                for (var i = 0; i < 12 && bench.Pass() is { Sent: > 0 } or { Plan.IsMoving: true }; i++) bench.Wait(random.Next(5, 60));
                break;
            case Happening.Flip:
                bench.Commit(bench.History.Mode?.CostMode == CostMode.Dormant ? CostMode.Active : CostMode.Dormant);
                for (var i = random.Next(1, 7); i > 0; i--)
                {
                    bench.Pass(Some(random));
                    bench.Wait(random.Next(0, 2));
                }

                break;
            case Happening.Wait:
                bench.Wait(random.Next(1, 400));
                break;
            case Happening.Mode:
                bench.Commit(random.Next(2) == 0 ? CostMode.Active : CostMode.Dormant);
                break;
            case Happening.Override:
                bench.Command(random.Next(3) == 0
                    ? new OverrideCleared()
                    : new OverrideSet(random.Next(2) == 0 ? CostMode.Active : CostMode.Dormant, bench.Now.AddSeconds(random.Next(1, 600)), "demo"));
                break;
            case Happening.ByHand:
                bench.ByHand(local, Touched(bench.Aws.Live(some.Address, bench.Now), random));
                break;
            case Happening.Pause:
                bench.Command(bench.Of(local).Paused is null ? new ReconcilingPaused(local, "looking") : new ReconcilingResumed(local));
                break;
            case Happening.PauseAll:
                bench.Command(bench.History.Paused is null ? new ReconcilingPaused(null, "incident") : new ReconcilingResumed(null));
                break;
            case Happening.Observe:
                bench.Commit(edit: all => all[all.IndexOf(some)] = some with
                {
                    Enforcement = some.Enforcement == Enforcement.Observe ? Enforcement.Correct : Enforcement.Observe,
                });
                break;
            case Happening.Undeclare:
                Undeclare(bench, some);
                break;
            default:
                bench.TakeOver();
                break;
        }
    }

    /// <summary>Somebody may always go away, but for what others need; and the next time all are back.</summary>
    private static void Undeclare(Bench bench, Declared some)
    {
        if (bench.Gone.Count > 0)
        {
            bench.Commit(edit: all => all.AddRange(bench.Gone));
            bench.Gone.Clear();
        }
        else if (bench.Declared.Count > 1 && !bench.Declared.Any(d => d.DependsOn.Contains(some.Address.Local)))
        {
            bench.Gone.Add(some);
            bench.Commit(edit: all => all.Remove(some));
        }
    }

    private static Declared Resource(string name, List<string> needs, Random random) => random.Next(10) switch
    {
        < 4 => Workload(name, needs, random),
        < 7 => Declared.Database(name, DatabaseLive.Up with { CannotStop = random.Next(10) == 0 }, needs),
        7 => Declared.Cache(name) with { DependsOn = needs },
        _ => Declared.Alarm(name, random.Next(10) switch
        {
            0 => null,
            1 => new AlarmLive(true, 70) { Composite = true },
            _ => new AlarmLive(true, random.Next(2) == 0 ? 80 : 70),
        }),
    };

    private static Declared Workload(string name, List<string> needs, Random random)
    {
        var count = random.Next(1, 6);
        return random.Next(12) switch
        {
            0 => Declared.Workload(name, new WorkloadSpec(), null, needs),
            1 => Declared.Workload(name, new WorkloadSpec(), new WorkloadLive(count, count) { Daemon = true }, needs),
            < 5 => Declared.Workload(name, new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(count + 1, 2, 10), needs),
            < 7 => Declared.Workload(name, new WorkloadSpec(Count: count), WorkloadLive.Steady(count), needs),
            < 9 => Declared.Workload(name, new WorkloadSpec(), WorkloadLive.Scaled(count, 1, 8), needs),
            _ => Declared.Running(name, count, needs),
        };
    }

    private static object? Touched(object? live, Random random) => live switch
    {
        WorkloadLive { Max: not null } w when random.Next(3) == 0 => w with { Suspended = !w.Suspended },
        WorkloadLive { Max: { } max, Min: { } min } w => w with { Desired = random.Next(min, max + 1) }, // what scaling does
        WorkloadLive { Daemon: true } => live, // its count is not for anybody to set
        WorkloadLive w => w with { Desired = random.Next(0, 6) },
        DatabaseLive { State: "available" } d => d with { State = "stopping" },
        DatabaseLive { State: "stopped" } d => d with { State = random.Next(2) == 0 ? "starting" : "available" },
        AlarmLive when random.Next(4) == 0 => null,
        AlarmLive a => a with { Enabled = random.Next(2) == 0, Threshold = random.Next(2) == 0 ? 80 : 90 },
        _ => live,
    };

    private static Faults Some(Random random)
    {
        if (random.Next(3) == 0) return Faults.None;
        var seed = random.Next();
        int Dice(ResourceAddress address, int salt) => new Random(HashCode.Combine(seed, salt) ^ address.Name[1] * 7919).Next(100);
        return new Faults
        {
            Unknown = a => Dice(a, 1) < 12 ? "throttled" : null,
            Lag = a => TimeSpan.FromSeconds(Dice(a, 2) is < 50 and var dice ? 4 - dice % 10 / 3 : 0),
            Write = a => Dice(a.Address, 4) is var dice && dice < 32 ? (WriteFault)(dice / 4 + 1) : WriteFault.None,
        };
    }
}
