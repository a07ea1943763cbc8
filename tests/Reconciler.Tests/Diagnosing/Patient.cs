using Reconciler.Checking;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Diagnosing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;
using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Diagnosing;

/// <summary>The service of the small shop with recorded facts: all well, until something is said.</summary>
internal sealed record Patient
{
    public const string Group = "arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/shop-web-tg/73e2d6bc24d8a067";

    public string CostMode { get; init; } = "active";

    public string More { get; init; } = "";

    public Observation Look { get; init; } = Observation.Present(Running, Shop.Now);

    public string Database { get; init; } = "available";

    public string Cache { get; init; } = "available";

    public ServiceFacts Own { get; init; } = new();

    public ReleaseHistory Release { get; init; } = ReleaseHistory.Empty;

    public PauseState? Paused { get; init; }

    public Func<EcsServiceSpec, EcsServiceSpec> Declare { get; init; } = spec => spec;

    public Func<DiagnosisFacts, DiagnosisFacts> See { get; init; } = facts => facts;

    public static EcsServiceLive Running => Shop.Service() with { TargetGroups = [Group] };

    /// <summary>Brought out ten minutes ago by the daemon, over a revision that was proven.</summary>
    public static ReleaseHistory Deployed => new()
    {
        Deployed = "shop-web:1",
        DeployedAt = Shop.Now.AddMinutes(-10),
        Before = "shop-web:0",
        Proven = new ReleaseProven("ecsService/web", "shop-web:0", null, []),
        Usable = [new UsableRevision("shop-web:0", Proven: true), new UsableRevision("shop-web:1", Proven: false)],
    };

    public Symptoms Symptoms
    {
        get
        {
            var spec = Shop.Spec(More, costMode: CostMode);
            var history = EnvironmentHistory.Empty with
            {
                Paused = Paused,
                Resources = new Dictionary<string, ResourceHistory> { [Shop.Web.Local] = new() { Release = Release } },
            };
            var looks = new Dictionary<ResourceAddress, Observation>
            {
                [Shop.Web] = Look,
                [Shop.Database] = Database == "" ? Observation.Absent(Shop.Now) : Observation.Present(new RdsInstanceLive { Identifier = "shop-db", Status = Database }, Shop.Now),
                [Shop.Cache] = Cache == "" ? Observation.Absent(Shop.Now) : Observation.Present(new ReplicationGroupLive { Id = "shop-redis", Status = Cache }, Shop.Now),
            };
            var check = new CheckFacts(CallerIdentity.Known("123456789012"), looks)
            {
                Services = new Dictionary<ResourceAddress, ServiceFacts> { [Shop.Web] = Own },
            };
            var declaration = spec.Find(Shop.Web)!;
            return new Symptoms(Shop.Subject(spec, history), declaration with { Spec = Declare((EcsServiceSpec)declaration.Spec) }, See(new DiagnosisFacts(check)));
        }
    }

    public IReadOnlyList<Diagnosis> By(IRule rule) => [.. rule.Judge(Symptoms)];

    public Diagnosis One(IRule rule) => Assert.Single(By(rule));

    public Patient Stopped(params EcsStoppedTask[] tasks) => this with { Own = Own with { StoppedTasks = new(tasks) } };

    public Patient With(Func<DiagnosisFacts, DiagnosisFacts> see)
    {
        var before = See;
        return this with { See = facts => see(before(facts)) };
    }

    public Patient Told(params string[] events) =>
        With(f => f with { Service = new(new SeenService(TimeSpan.FromSeconds(60), [.. events.Select(e => new SeenEvent(Shop.Now.AddMinutes(-3), $"(service web) {e}"))], [])) });

    public Patient Figures(SeenFigures figures) => With(f => f with { Figures = new(figures) });

    /// <summary>A container of a task that exited by itself.</summary>
    public static EcsStoppedTask Exited(int code, string? reason = null) => Task("EssentialContainerExited", "Essential container in task exited", new EcsStoppedContainer("web", Shop.Image, code, reason));

    /// <summary>A task that never ran.</summary>
    public static EcsStoppedTask NotStarted(string reason, bool ofContainer = false) =>
        Task("TaskFailedToStart", reason, new EcsStoppedContainer("web", Shop.Image, null, ofContainer ? reason : null));

    /// <summary>A task that the scheduler ended.</summary>
    public static EcsStoppedTask ByScheduler(string reason) =>
        Task("ServiceSchedulerInitiated", reason, new EcsStoppedContainer("web", Shop.Image, 0, null)) with { HasFailed = false };

    public static Answered<T> Problem<T>(string problem) => Answered.Failed<T>(problem);

    private static EcsStoppedTask Task(string code, string reason, EcsStoppedContainer container) => new(
        "shop-web:1", Shop.Now.AddMinutes(-6), Shop.Now.AddMinutes(-4),
        container.Reason is { } own && own != reason ? $"{reason} (container web: {own})" : container.ExitCode is > 0 and { } exit ? $"{reason} (container web exited with {exit})" : reason)
    {
        Id = "0123456789abcdef0123456789abcdef",
        StopCode = code,
        StoppedReason = reason,
        Containers = [container],
    };
}
