using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.World;

/// <summary>
/// Services and one database as pure models, a journal in memory, and passes through the real planner and the real fold.
/// Looks may be old and answers may get lost, as the caller says.
/// </summary>
internal sealed class MiniWorld
{
    private readonly ResourceDeclaration _databaseDeclaration;
    private readonly MiniDatabase _kindOfDatabase;
    private readonly Dictionary<string, List<(DateTimeOffset At, ServiceState State)>> _services = [];
    private readonly List<(DateTimeOffset At, string Status)> _database = [];
    private readonly List<ResourceDeclaration> _declarations = [];
    private int _left;

    /// <param name="services">Each depends on the database and on the services before it.</param>
    public MiniWorld(params IReadOnlyList<(EcsServiceSpec Spec, ServiceState State)> services)
        : this(MiniDatabase.Instance, services)
    {
    }

    /// <param name="database">What the services depend on.</param>
    /// <param name="services">Each depends on the database and on the services before it.</param>
    public MiniWorld(MiniDatabase database, params IReadOnlyList<(EcsServiceSpec Spec, ServiceState State)> services)
    {
        Now = Scene.Now;
        _kindOfDatabase = database;
        _databaseDeclaration = Scene.Declare(database.Kind, database.Spec, MiniDatabase.Name);
        var needs = new List<ResourceAddress> { _databaseDeclaration.Address };
        _declarations.Add(_databaseDeclaration);
        _database.Add((DateTimeOffset.MinValue, "available"));
        foreach (var (spec, state) in services)
        {
            var declaration = Scene.Declare(EcsServiceKind.Instance, spec, spec.Service, dependsOn: [.. needs]);
            needs.Add(declaration.Address);
            _declarations.Add(declaration);
            _services[spec.Service] = [(DateTimeOffset.MinValue, state)];
        }
    }

    public DateTimeOffset Now { get; private set; }

    public CostMode Mode { get; set; }

    public EnvironmentHistory History { get; private set; } = EnvironmentHistory.Empty;

    /// <summary>How old the next look at a resource is; none by default.</summary>
    public Func<TimeSpan> Age { get; set; } = () => TimeSpan.Zero;

    /// <summary>Whether the answer to the next write gets lost, and whether it takes effect all the same; neither by default.</summary>
    public Func<(bool Lost, bool Applied)> Fate { get; set; } = () => (false, true);

    /// <summary>Every write that took effect: what it met and what it left behind.</summary>
    public List<(PlannedAction Action, ServiceState Before, ServiceState After, CostMode Mode)> Written { get; } = [];

    /// <summary>What went against an invariant, in words.</summary>
    public List<string> Breaches { get; } = [];

    public string DatabaseStatus => _database[^1].Status;

    public ServiceState Service(string name) => _services[name][^1].State;

    public void Set(string name, ServiceState state) => _services[name].Add((Now, state));

    /// <summary>Time passes, and AWS does what it was asked.</summary>
    public void Advance(TimeSpan by)
    {
        Now += by;
        foreach (var name in _services.Keys) Set(name, Service(name).Tick());
        var next = DatabaseStatus switch { "stopping" => "stopped", "starting" => "available", var same => same };
        _database.Add((Now, next));
    }

    /// <summary>One pass: look, plan, record, write.</summary>
    public Plan Pass()
    {
        var look = Look();
        foreach (var resolved in OpenIntents.Resolve(look)) Append(resolved);
        look = look with { History = History };
        var plan = Planner.Plan(look, new GuardChain(new PauseGuard()));
        foreach (var told in PlanEvents.Of(History, plan, Now)) Append(told);
        foreach (var action in plan.Actions.Where(a => a.State == ActionState.Ready)) Execute(action);
        return plan;
    }

    /// <summary>Passes until nothing is left to do and nothing moves, or only what is blocked; the last plan.</summary>
    /// <param name="limit">How many passes that may take.</param>
    public Plan Settle(int limit = 40)
    {
        for (var pass = 1; ; pass++)
        {
            var plan = Pass();
            if (!plan.IsMoving && plan.Phase is TransitionPhase.Awake or TransitionPhase.Asleep) return plan;
            if (!plan.IsMoving && plan.Actions.Count > 0) return plan; // blocked
            if (pass == limit)
                Assert.Fail($"Not settled after {limit} passes: {plan.Message}; {string.Join("; ", plan.Actions.Select(Words))}");
            Advance(TimeSpan.FromSeconds(30));
        }
    }

    private static string Words(PlannedAction action) =>
        $"{action.Address} {action.Verb} {action.State} {string.Join(", ", action.On)}";

    public EnvironmentLook Look() => new(
        new EnvironmentSpec(
            "production", [], new AwsTarget("ap-southeast-2", "123456789012", null), Mode, Schedule.None, Enforcement.Correct,
            _declarations, default, "", ""),
        _declarations.ToDictionary(d => d.Address, See),
        History, Scene.EffectiveMode(Mode), CallerIdentity.Known("123456789012"), Now, 1, SettleTimes.Default);

    public void Append(ReconcileEvent happened)
    {
        var entry = new JournalEntry(
            History.Seq + 1, Now, "production", 1, $"w{History.Seq + 1}", History.Hash, null, "reconciler", null, null, happened);
        if (happened is RestorePointRecorded { Values: var values } && values.GetValueOrDefault("count") == "0")
            Breaches.Add("a restore point holds a count of 0");
        History = HistoryFold.Add(History, new StoredEntry(entry, entry.ToText()));
    }

    private Observation See(ResourceDeclaration declaration)
    {
        var asOf = Now - Age();
        if (declaration == _databaseDeclaration)
            return Observation.Present(_kindOfDatabase.See(_database.Last(s => s.At <= asOf).Status), Now);
        var spec = (EcsServiceSpec)declaration.Spec;
        var request = new LookRequest(declaration, Mode, History.Phase) { History = History.Resource(declaration.Address.Local) };
        var state = _services[spec.Service].Last(s => s.At <= asOf).State;
        return Observation.Present(state.Live(spec, request.ComesToRest, Mode == CostMode.Active), Now);
    }

    private void Execute(PlannedAction action)
    {
        Append(new ActionIntended(action.Address.Local, action.Verb, action.Changes, action.Why, action.Fingerprint));
        var intent = History.Seq;
        var fate = Fate();
        if (fate.Applied) Apply(action);
        if (!fate.Lost)
            Append(new ActionCompleted(intent, action.Address.Local, action.Verb, CompletedOutcome.Done, "", $"r{++_left}", null));
    }

    private void Apply(PlannedAction action)
    {
        if (MiniDatabase.Stops(action.Write) is { } stops)
        {
            ApplyToDatabase(stops);
            return;
        }

        var before = Service(action.Address.Name);
        var after = before.Apply(action.Write!);
        Set(action.Address.Name, after);
        Written.Add((action, before, after, Mode));
        if (before.Desired == 0 && after.Desired > 0 && DatabaseStatus != "available")
            Breaches.Add($"{action.Verb} raised {action.Address.Name} from zero while the database was {DatabaseStatus}");
        if (Mode == CostMode.Dormant && action.Write is RegisterServiceScaling { Min: > 0 })
            Breaches.Add($"{action.Verb} registered a minimum above 0 for a sleeping service");
    }

    private void ApplyToDatabase(bool stops)
    {
        if (stops && _services.Keys.FirstOrDefault(n => !Service(n).IsDrained) is { } busy)
            Breaches.Add($"the database was stopped while {busy} was not drained");
        var status = (stops, DatabaseStatus) switch
        {
            (true, "available") => "stopping",
            (false, "stopped") => "starting",
            (_, var same) => same, // AWS refuses: a wrong state
        };
        _database.Add((Now, status));
    }
}
