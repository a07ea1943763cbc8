using Reconciler.Core.Recording;
using Simulation.Desired;
using Simulation.Happenings;

namespace Simulation.Invariants;

/// <summary>
/// 9. Once faults stop, a reachable desired state is synced in a bounded number of passes, and from then on passes write
/// nothing, neither to AWS nor to the journal. So ends every week:
/// <list type="number">
/// <item>calm: everything works, nobody touches anything, desired state is reachable;</item>
/// <item>synced, by the journal's word and by what is really there, but for releases that were taken back;</item>
/// <item>a while in which what is healthy comes to rest;</item>
/// <item>quiet: passes go on, and write nothing.</item>
/// </list>
/// </summary>
internal sealed class Ending(Town town)
{
    private const int MostPasses = 400;

    private static readonly TimeSpan Most = TimeSpan.FromHours(3);

    private enum Part
    {
        Waiting,
        Resting,
        Quiet,
        Over,
    }

    private readonly EndingReleases _releases = new(town);
    private Part _part;
    private DateTimeOffset _begun;
    private int _passes;
    private (int Writes, long Rows, int Passes) _before;

    public bool IsOver => _part == Part.Over || town.Witness.Broken is not null;

    /// <summary>When to ask again.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>1. Calm.</summary>
    public void Begin()
    {
        _begun = town.Time.Now;
        _passes = Passes;
        town.Witness.Story.Tell("calm");
        town.Weather.Clear();
        town.Weather.Deaf = 0;
        town.Aws.ReadLag = TimeSpan.Zero;
        town.AccessKey = "AKIASHOP";
        foreach (var process in town.Living)
        {
            process.Time.Thaw(true);
            if (process.AccessKey != "AKIASHOP") town.Kill(process, "to be deployed with the right credentials");
        }

        foreach (var who in town.Witness.Facts.Paused.Order(StringComparer.Ordinal).ToList())
            town.Tell(new ReconcilingResumed(who.Length == 0 ? null : who));
        town.Tell(new OverrideCleared());
        _releases.Clear();
        var newest = town.Repository.NewestValid;
        foreach (var service in newest.Services) town.SetLoad(service.Service, 66);
        town.Commit(newest with
        {
            Observed = false,
            // What waits for a date or for a person is not reached by itself.
            Safeguards = newest.Safeguards with { Windows = [], Approval = null, ActionsPerHour = newest.Safeguards.ActionsPerHour is null ? null : 12 },
            AccountId = Declared.Account,
            Schedule = [],
            Dormant = town.Chance.Next(2) == 0,
            // A size that nobody knows cannot be reached.
            Services = [.. newest.Services.Select(_releases.Reachable).Select(s => s with { Observed = false, Count = s is { Min: null, Count: null } ? 2 : s.Count })],
        });
        town.StayAwake(Most + TimeSpan.FromHours(2));
        Until = town.Time.Now + TimeSpan.FromMinutes(5);
    }

    /// <summary>The next part, if its time has come.</summary>
    public void Next()
    {
        switch (_part)
        {
            case Part.Waiting when IsSynced():
                // 2. Synced, 3. rest
                (_part, Until) = (Part.Resting, town.Time.Now + TimeSpan.FromMinutes(45));
                town.Quiet = true;
                town.Witness.Story.Tell("synced");
                break;
            case Part.Waiting:
                if (town.Time.Now - _begun > Most || Passes - _passes > MostPasses)
                    town.Witness.Break(9, $"not synced {town.Time.Now - _begun} and {Passes - _passes} passes after the last fault: {Status()}");
                Until = town.Time.Now + TimeSpan.FromMinutes(2);
                break;
            case Part.Resting:
                Really();
                // 4. Quiet
                _before = (town.Witness.Writes, town.Witness.Facts.Last?.Seq ?? 0, Passes);
                (_part, Until) = (Part.Quiet, town.Time.Now + TimeSpan.FromHours(2));
                town.Witness.Story.Tell("quiet");
                break;
            case Part.Quiet:
                if (town.Witness.Writes != _before.Writes) town.Witness.Break(9, $"{town.Witness.Writes - _before.Writes} writes to AWS in the quiet");
                if (town.Witness.Facts.Last?.Seq != _before.Rows)
                    town.Witness.Break(9, $"{town.Witness.Facts.Last?.Seq - _before.Rows} rows in the quiet, the last {town.Witness.Facts.Last}");
                if (Passes == _before.Passes) town.Witness.Break(9, "no pass went through in the quiet");
                _part = Part.Over;
                break;
        }
    }

    private int Passes => town.Everyone.Sum(p => p.Passes);

    private string? Status() => town.Witness.Facts.Status?.ToString();

    private bool IsSynced() =>
        Passes > _passes + 1 && town.Witness.Facts is { Status: { } status, InForce: { } declared }
        && DeclaredYaml.Of(declared) == DeclaredYaml.Of(town.Repository.Newest)
        && ((string?)status.Event["sync"] == "Synced" || _releases.AllBackOrSynced(declared)) && (string?)status.Event["health"] != "Progressing";

    /// <summary>What the journal calls synced is so.</summary>
    private void Really()
    {
        var declared = town.Repository.Newest;
        foreach (var service in declared.Services)
        {
            if (town.Hands.Service(service.Service) is not { } really) continue;
            var right = declared.Dormant
                ? really is { Desired: 0, Running: 0, Pending: 0, Stopping: 0 }
                : really.Desired > 0 && really.Running == really.Desired
                    && (service.Min is null || (really.Desired >= service.Min && really.Desired <= service.Max));
            if (!right) town.Witness.Break(9, $"called synced, and of {service.Key} {really.Running} of {really.Desired} run");
            if (!declared.Dormant) _releases.Really(service);
        }

        foreach (var cluster in declared.Clusters)
        {
            var really = town.Hands.Cluster(cluster.Id);
            var right = declared.Dormant ? really == "stopped" : really is "available" or "backing-up";
            if (!right) town.Witness.Break(9, $"called synced, and {cluster.Key} is {really}");
        }

        foreach (var database in declared.Databases)
        {
            var really = town.Hands.Database(database.Id);
            var right = declared.Dormant && !database.KeepsRunning ? really == "stopped" : really is "available" or "backing-up";
            if (!right) town.Witness.Break(9, $"called synced, and {database.Key} is {really}");
        }
    }
}
