using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What was told is known: the same plan has nothing more to tell.</summary>
public sealed class PlanEventsPropertyTests
{
    /// <summary>What may happen between two passes, and in one.</summary>
    private static readonly Gen<(int What, int Which, int Seconds)[]> Stories =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[1, 900]).Array[1, 15];

    [Fact]
    public void Plan_whose_events_are_in_the_journal_tells_none()
    {
        Stories.Sample(
            story =>
            {
                var bench = new Bench(
                    Workload("web", new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(5, 2, 10), "database/db"),
                    Running("job", 2, "database/db"), Workload("odd", new WorkloadSpec(Count: 2), WorkloadLive.Steady(3)).Observed(),
                    Database("db"), Alarm("cpu"));
                foreach (var (what, which, seconds) in story)
                {
                    bench.Pass(Happens(bench, what, which));
                    bench.Wait(seconds);
                }

                foreach (var look in bench.Looks) TellsOnce(look, bench.Journal);
            },
            iter: 50);
    }

    private static Faults Happens(Bench bench, int what, int which)
    {
        var local = bench.Declared[which].Address.Local;
        switch (what)
        {
            case 0: bench.Commit(CostMode.Dormant); break;
            case 1: bench.Commit(CostMode.Active); break;
            case 2: bench.ByHand("workload/web", WorkloadLive.Steady(which)); break;
            case 3: bench.ByHand("database/db", which % 2 == 0 ? DatabaseLive.Up with { CannotStop = true } : DatabaseLive.Up); break;
            case 4: bench.Command(new ReconcilingPaused(local, "looking into it")); break;
            case 5: bench.Command(new ReconcilingResumed(local)); break;
            case 6: bench.ByHand(local, null); break;
            case 7: return Faults.Unseen(local);
            case 8: return Faults.Every((WriteFault)(which + 1));
            default: break;
        }

        return Faults.None;
    }

    private static void TellsOnce(EnvironmentLook look, Journal full)
    {
        // The journal as it stood at the look.
        var journal = new Journal();
        foreach (var stored in full.Entries.Take((int)look.History.Seq))
            journal.Append(stored.Entry.Event, stored.Entry.Time, stored.Entry.Epoch, stored.Entry.Actor);
        Tell(OpenIntents.Resolve(look));
        var plan = Planner.Plan(look with { History = journal.History }, GuardChain.Standard);
        var told = PlanEvents.Of(journal.History, plan, look.Now);
        Tell(told);

        var again = PlanEvents.Of(journal.History, plan, look.Now);

        Assert.True(again.Count == 0, $"After {string.Join("; ", told)}\nit tells {string.Join("; ", again)}");

        void Tell(IEnumerable<ReconcileEvent> events)
        {
            foreach (var happened in events) journal.Append(happened, look.Now, look.Epoch, "reconciler");
        }
    }
}
