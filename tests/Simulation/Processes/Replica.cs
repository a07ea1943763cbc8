using Amazon.Runtime;
using Reconciler.Accounts;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Notifications;
using Reconciler.Storage;
using Simulation.Aws;
using Simulation.Clock;
using Simulation.Desired;

namespace Simulation.Processes;

/// <summary>How the last pass of a process ended.</summary>
internal enum PassEndKind
{
    None,

    /// <summary>It went through: looked, planned and acted, or found nothing in force.</summary>
    Through,

    /// <summary>Another process owns the environment.</summary>
    Held,

    /// <summary>It was interrupted, or it failed.</summary>
    Cut,
}

/// <summary>
/// One process of Reconciler: the real engine with its own memory, clock, connection to the store and clients, visited at the
/// real pace by a loop of its own. It dies by never going on.
/// </summary>
internal sealed class Replica : IDisposable
{
    private static readonly Pacing Pace = new(TimeSpan.FromSeconds(90))
    {
        Quick = TimeSpan.FromSeconds(4),
        Patient = TimeSpan.FromSeconds(40),
        Longest = TimeSpan.FromMinutes(2),
    };

    private const int MostWithoutNews = 12;

    private readonly Place _place;
    private readonly JournalStore _store;
    private readonly ILease _lease;
    private readonly AwsAccounts _accounts;
    private readonly PassRunner _runner;
    private readonly Clocks _clocks;
    private readonly Webhooks _webhooks;
    private int _ids;
    private int _withoutNews;

    /// <summary>Starts it; its first visit comes soon.</summary>
    /// <param name="place">Where it runs.</param>
    /// <param name="name">Its name among the processes; never that of another.</param>
    /// <param name="accessKey">Whose credentials it has.</param>
    public Replica(Place place, string name, string accessKey)
    {
        (_place, Name, AccessKey) = (place, name, accessKey);
        Time = new ProcessTime(place.Time);
        _clocks = Clocks.Of(Time);
        Lag = TimeSpan.FromSeconds(place.Chance.Next(0, 45));
        var options = new JournalStoreOptions
        {
            Time = Time,
            Replica = name,
            NextWriteId = NextId,
            IsGone = place.IsGone,
            LeaseTerm = place.LeaseTerm,
        };
        _store = Now(JournalStore.OpenAsync(new JournalLocation(JournalStoreKind.Sqlite, place.Store), options, CancellationToken.None));
        var journal = Variant.Journal(PointedJournal.Of(_store.Journal, this, place.Weather, place.Witness));
        _lease = Variant.Lease(_store.Lease);
        var wire = new ProcessWire(this, place.Sandbox, place.Weather, place.Witness);
        _accounts = new AwsAccounts(new CallPipelines(new CallOptions { RateShare = 1 }, Time, Sample), Time, Time)
        {
            Credentials = new BasicAWSCredentials(accessKey, "secret"),
            Transport = new BufferingHttpClientFactory(wire),
        };
        _webhooks = new Webhooks(wire, _ => null);
        var pass = new ReconcilePass(
            _lease, new DesiredInForce(place.Repository), new Looking(_accounts, _clocks),
            new ActionSender(_accounts, _lease, _clocks), _clocks)
        {
            Guards = Variant.Guards,
            Notifier = new Notifier(_accounts, _webhooks, _lease, Time),
        };
        _runner = new PassRunner(
            pass, new EnvironmentSet(journal, Time, NextId), new JournalUpkeep(journal, _clocks, TimeSpan.FromDays(400)),
            NextId, new DefectLog(place.Witness));
        _ = VisitAsync();
        _ = BeatAsync();
    }

    public string Name { get; }

    public string AccessKey { get; }

    public ProcessTime Time { get; }

    public Engine Variant => _place.Variant;

    /// <summary>How long a commit takes to arrive here.</summary>
    public TimeSpan Lag { get; }

    /// <summary>When the pass that is under way, or the last one, began, in the order of everything that is recorded.</summary>
    public long PassTick { get; private set; }

    /// <summary>The commit that this pass reads; null where none has arrived.</summary>
    public Declared? Reads { get; private set; }

    public PassEndKind LastPass { get; private set; }

    /// <summary>
    /// Whether its last pass found nothing to do, to write down, or to wait for; or the last ones found nothing new, so that
    /// whatever they wait for takes long.
    /// </summary>
    public bool Rests { get; private set; }

    /// <summary>How many passes went through.</summary>
    public int Passes { get; private set; }

    /// <summary>A point at which it may be killed or frozen; completes when it may go on.</summary>
    /// <param name="where">The point.</param>
    /// <param name="ofNotice">Whether somebody is told there.</param>
    public Task PointAsync(string where, bool ofNotice = false)
    {
        if (Time is { Dead: false, Frozen: false })
        {
            switch (_place.Weather.AtPoint(ofNotice))
            {
                case Blow.Crash:
                    _place.Kill(this, where);
                    break;
                case Blow.Freeze:
                    _place.Freeze(this, where);
                    break;
            }
        }

        return Time.GoOnAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Time.Kill();
        _accounts.Dispose();
        _webhooks.Dispose();
        Now(CloseAsync());
    }

    private async Task VisitAsync()
    {
        var streak = default(Streak);
        await Task.Delay(TimeSpan.FromMilliseconds(_place.Chance.Next(1, 3000)), Time);
        while (true)
        {
            var seen = _place.Repository.SeenAt(_place.Time.Now, Lag);
            Reads = seen is null ? null : _place.Repository.Find(seen.Origin.Commit!);
            PassTick = _place.Witness.Tick();
            var end = await _runner.RunAsync(Declared.Environment, seen, CancellationToken.None, CancellationToken.None);
            await Time.GoOnAsync();
            var finished = end.Outcome as PassOutcome.Finished;
            LastPass = end.Outcome switch
            {
                PassOutcome.Finished or PassOutcome.NothingInForce => PassEndKind.Through,
                PassOutcome.HeldByAnother => PassEndKind.Held,
                _ => PassEndKind.Cut,
            };
            _withoutNews = finished is { Told: 0, Sent: 0 } ? _withoutNews + 1 : 0;
            Rests = LastPass == PassEndKind.Held || end.Outcome is PassOutcome.NothingInForce || _withoutNews > MostWithoutNews
                || finished is { Settled: true, Told: 0, Sent: 0, Failed: 0 };
            if (LastPass == PassEndKind.Through) Passes++;
            _place.Witness.PassEnded(this);
            var edge = finished?.Plan.NextEdge is { } moment ? _clocks.Until(moment) : (TimeSpan?)null;
            var next = NextVisit.After(Pace, ref streak, end.Outcome, edge, Sample());
            await Task.Delay(_place.Pause(next, edge), Time);
        }
    }

    private async Task BeatAsync()
    {
        var looked = new Dictionary<string, DateTimeOffset>();
        while (true)
        {
            await Task.Delay(_place.Pause(_place.LeaseTerm * 0.3, null), Time);
            await _lease.RenewAsync(looked, CancellationToken.None);
        }
    }

    private async Task<bool> CloseAsync()
    {
        await _store.DisposeAsync();
        return true;
    }

    private string NextId() => $"{Name}/{_ids++}";

    private double Sample() => _place.Chance.NextDouble();

    /// <summary>What waits for nothing: the store is in memory.</summary>
    private static T Now<T>(Task<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("A store in memory was to answer at once.");
}
