using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Sandbox;
using Reconciler.Storage;
using Simulation.Aws;
using Simulation.Desired;
using Simulation.Processes;

namespace Simulation.Happenings;

/// <summary>
/// Everything of one week: the processes, the people around them, and when what happens. While nothing happens, nobody is
/// visited for hours: a week of virtual time would be spent on looking at what is at rest.
/// </summary>
internal sealed class Town : Place
{
    private readonly List<DateTimeOffset> _stirs = [];
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<Replica?> _slots = [];
    private readonly List<Replica> _everyone = [];
    private DateTimeOffset _busyUntil;
    private int _names;

    public required SandboxAws Aws { get; init; }

    public required Hands Hands { get; init; }

    public required JournalStore People { get; init; }

    /// <summary>The processes that live.</summary>
    public IReadOnlyList<Replica> Living => [.. _slots.OfType<Replica>()];

    /// <summary>When something is to happen, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Stirs => _stirs;

    /// <summary>Every process there ever was.</summary>
    public IReadOnlyList<Replica> Everyone => _everyone;

    /// <summary>From here on nothing happens any more, and everybody sleeps for long between looks.</summary>
    public bool Quiet { get; set; }

    /// <summary>Whether nothing moves.</summary>
    public bool Idle => Time.Now >= _busyUntil && Weather.Fine && Living.Count == _slots.Count && Living.All(r => r.Rests);

    /// <summary>Whose credentials processes get that start now.</summary>
    public string AccessKey { get; set; } = "AKIASHOP";

    /// <summary>Something happens at a moment; everybody is awake then, and for a while after.</summary>
    public void Stir(DateTimeOffset moment, TimeSpan awake, Action happens)
    {
        _stirs.Add(moment);
        _stirs.Sort();
        Time.At(moment, () =>
        {
            StayAwake(awake);
            happens();
        });
    }

    /// <summary>Nobody sleeps for long before a while is over.</summary>
    public void StayAwake(TimeSpan awake)
    {
        if (Time.Now + awake > _busyUntil) _busyUntil = Time.Now + awake;
    }

    /// <summary>Starts one more process.</summary>
    public void Start()
    {
        _slots.Add(null);
        Start(_slots.Count - 1);
    }

    /// <inheritdoc/>
    public override bool IsGone(string process) => _gone.Contains(process);

    /// <inheritdoc/>
    public override void Kill(Replica process, string where)
    {
        var slot = _slots.IndexOf(process);
        if (slot < 0) return;
        Witness.Story.Tell($"{process.Name} is killed {where}");
        process.Time.Kill();
        _slots[slot] = null;
        if (Chance.Next(2) == 0) _gone.Add(process.Name);
        StayAwake(TimeSpan.FromMinutes(1));
        Time.After(TimeSpan.FromMilliseconds(Chance.Next(200, 40_000)), () => Start(slot));
    }

    /// <inheritdoc/>
    public override void Freeze(Replica process, string where)
    {
        var wait = TimeSpan.FromMilliseconds(Chance.Next(500, 45_000));
        Witness.Story.Tell($"{process.Name} is frozen for {wait.TotalSeconds:0.0} s {where}");
        process.Time.Freeze();
        StayAwake(TimeSpan.FromMinutes(1));
        var timersFirst = Chance.Next(2) == 0;
        Time.After(wait, () =>
        {
            Witness.Story.Tell($"{process.Name} goes on");
            process.Time.Thaw(timersFirst);
        });
    }

    /// <inheritdoc/>
    public override TimeSpan Pause(TimeSpan wish, TimeSpan? edge)
    {
        if (Quiet) return TimeSpan.FromSeconds(Chance.Next(900, 1500));
        if (!Idle) return wish;
        var next = _stirs.Find(s => s > Time.Now) is var stir && stir > Time.Now ? stir - Time.Now : TimeSpan.FromMinutes(10);
        if (edge < next) next = edge.Value;
        // Now and then somebody looks in between.
        if (Chance.Next(3) == 0) next *= Chance.NextDouble();
        return next + TimeSpan.FromMilliseconds(Chance.Next(0, 2500)) is var sleep && sleep > wish ? sleep : wish;
    }

    /// <summary>Commits.</summary>
    public void Commit(Declared declared)
    {
        var made = Repository.Commit(declared, Time.Now);
        Witness.Story.Tell($"{made.Commit} {made.Kind} is committed: {(made.Dormant ? "dormant" : "active")} {string.Join(' ', made.Keys.Keys)}{(made.Observed ? " observe" : "")}{string.Concat(made.Services.Where(s => s.Image is not null).Select(s => $" {s.Service}={s.Image!.Split(':')[^1]}"))}{string.Concat(made.Targets.Select(t => $" {t.Name}[{string.Join(' ', t.On)}]"))}");
    }

    /// <summary>Somebody changes a thing by hand.</summary>
    public void ByHand(string key, string what, Action does)
    {
        Witness.Story.Tell($"by hand: {what} {key}");
        Witness.Facts.Touch(key, Time.Now);
        does();
    }

    /// <summary>A service's processors are so busy from now on, whatever its count.</summary>
    public void SetLoad(string service, double cpu) => Aws.SetMetric(
        "AWS/ECS", "CPUUtilization", new Dictionary<string, string> { ["ClusterName"] = "shop", ["ServiceName"] = service }, cpu);

    /// <summary>Somebody uses the command line.</summary>
    public void Tell(ReconcileEvent happened) => Tell(_ => Task.FromResult<ReconcileEvent?>(happened));

    /// <summary>The same, of what is decided from the journal; null for nothing.</summary>
    public void Tell(Func<EnvironmentJournal, Task<ReconcileEvent?>> decide)
    {
        var journal = new EnvironmentJournal(Declared.Environment, People.Journal, Time, () => $"ann/{_names++}");
        var told = TellAsync(journal, decide);
        if (!told.IsCompletedSuccessfully) throw new InvalidOperationException("A store in memory was to answer at once.", told.Exception);
        Witness.JournalMoved();
    }

    /// <summary>Somebody agrees to all that is asked for.</summary>
    public void Approve()
    {
        foreach (var asked in Witness.Facts.Approvals.Asked)
            Tell(new Approved(
                asked.Address, asked.Verb, [.. asked.Wanted.Select(w => new Change(w.Key, null, w.Value))], asked.Action, Time.Now + asked.For, "demo"));
    }

    private static async Task TellAsync(EnvironmentJournal journal, Func<EnvironmentJournal, Task<ReconcileEvent?>> decide)
    {
        await journal.CatchUpAsync(CancellationToken.None);
        if (journal.History.Seq > 0 && await decide(journal) is { } happened) await journal.AppendAsync(happened, new Writer("ann@laptop", null, null), CancellationToken.None);
    }

    private void Start(int slot)
    {
        var process = new Replica(this, $"r{++_names}", AccessKey);
        _slots[slot] = process;
        _everyone.Add(process);
        StayAwake(TimeSpan.FromSeconds(20));
        Witness.Story.Tell($"{process.Name} starts");
    }
}
