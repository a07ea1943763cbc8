using Simulation.Aws;

namespace Simulation.Desired;

/// <summary>What there is on AWS at the beginning of a week, and the first commit about it; drawn from the week's chance.</summary>
internal sealed class Estate
{
    /// <summary>The access key whose owner is another account, with resources of the same names.</summary>
    public const string ForeignKey = "AKIAOTHER";

    private readonly List<(string Service, int Count, int? Min, int? Max)> _services = [];
    private readonly bool _cache;
    private readonly bool _database;
    private readonly bool _secondDatabase;
    private readonly bool _cluster;
    private readonly bool _backs;
    private readonly bool _slow;
    private readonly EstateReleases? _releases;
    private readonly bool _topics;

    /// <summary>Draws it.</summary>
    /// <param name="chance">The week's chance.</param>
    /// <param name="start">When the week begins.</param>
    /// <param name="rollouts">Draws what services run and are declared to run; null where that is not declared.</param>
    /// <param name="notices">Draws who is told what; null where nobody is.</param>
    public Estate(Random chance, DateTimeOffset start, Random? rollouts, Random? notices)
    {
        Start = start;
        _topics = notices is not null;
        _releases = rollouts is null ? null : new EstateReleases(rollouts);
        _database = chance.Next(8) != 0;
        _secondDatabase = _database && chance.Next(5) == 0;
        _cluster = chance.Next(3) == 0;
        _cache = chance.Next(3) == 0;
        _backs = chance.Next(4) == 0;
        _slow = chance.Next(3) == 0;
        var services = new List<DeclaredService>();
        var backend = chance.Next(3) == 0
            ? new DeclaredService("backend", "web") { Min = 1, Max = 6 }
            : new DeclaredService("backend", "web") { Min = 2, Max = 6, Cpu = 70 };
        services.Add(chance.Next(4) == 0 ? backend with { Count = 3 } : backend);
        _services.Add(("web", chance.Next(2, 5), backend.Min, backend.Max));
        if (chance.Next(3) != 0)
        {
            // Without a declared size: what it had comes back.
            var worker = new DeclaredService("worker", "worker") { DependsOn = chance.Next(2) == 0 ? ["ecsService/backend"] : null };
            services.Add(chance.Next(2) == 0 ? worker with { Count = 2 } : worker);
            _services.Add(("worker", 2, null, null));
        }

        if (chance.Next(4) == 0)
        {
            services.Add(new DeclaredService("front", "front") { Count = 1, DependsOn = ["ecsService/backend"] });
            // A live scalable target that nobody declares.
            _services.Add(("front", 1, 1, 3));
        }

        First = new Declared
        {
            Services = [.. services.Select(s => _releases?.Declaring(s) ?? s)],
            Databases =
            [
                .. _database ? new[] { new DeclaredDatabase("db", "shop-db") { KeepsRunning = chance.Next(10) == 0 } } : [],
                .. _secondDatabase ? new[] { new DeclaredDatabase("reports", "shop-reports") } : [],
            ],
            Clusters = _cluster ? [new DeclaredCluster("orders", "shop-orders")] : [],
            Caches = _cache ? [new DeclaredCache("cache", "shop-cache")] : [],
            Alarms =
            [
                new DeclaredAlarm("cpu", "shop-db-cpu", 80),
                .. chance.Next(2) == 0 ? new[] { new DeclaredAlarm("busy", "shop-db-busy", 95) { StaysLoud = chance.Next(4) == 0 } } : [],
            ],
            Targets = notices is null ? [] : Targets(notices),
            TimeZone = Zone(chance),
            Safeguards = new DeclaredSafeguards
            {
                ActionsPerPass = chance.Next(4) == 0 ? chance.Next(1, 4) : null,
                ActionsPerHour = chance.Next(4) == 0 ? chance.Next(8, 16) : null,
                Contested = chance.Next(2) == 0 ? new DeclaredContest(3, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(30)) : null,
                Approval = Approval(chance),
            },
        };
    }

    /// <summary>Draws what somebody has to agree to; null for nothing.</summary>
    public static DeclaredApproval? Approval(Random chance) => chance.Next(12) switch
    {
        0 => new DeclaredApproval("rdsInstance", "stop", TimeSpan.FromMinutes(chance.Next(5, 300))),
        1 => new DeclaredApproval("ecsService", "setCount", TimeSpan.FromMinutes(chance.Next(5, 300))),
        2 => new DeclaredApproval("alarm", "put", TimeSpan.FromMinutes(chance.Next(5, 300))),
        _ => null,
    };

    /// <summary>Draws who is told what: everything, or some of it as well.</summary>
    public static IReadOnlyList<DeclaredTarget> Targets(Random chance)
    {
        var team = new DeclaredTarget("team", []);
        string[] all = ["Stalled", "Contested", "WakeOverdue", "AlarmedWhileMuted", "ApprovalWanted", "DesiredStateInvalid", "Incident"];
        return chance.Next(2) == 0 ? [team] : [team, new DeclaredTarget("pager", [.. all.Where(_ => chance.Next(3) == 0).DefaultIfEmpty("Stalled")])];
    }

    /// <summary>When the week begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first commit, without an id.</summary>
    public Declared First { get; }

    /// <summary>Whatever of it a seed cannot say.</summary>
    public void Prepare(Hands hands) => _releases?.Prepare(hands, _services.Select(s => s.Service));

    /// <summary>What the simulated AWS is seeded with: the shop's account, and another with the same names.</summary>
    public string Seed() => $$"""
        {{Site(Declared.Account)}}
        ---
        {{Site("222222222222")}}
        sts: { accessKeys: { {{ForeignKey}}: deployer } }
        """;

    /// <summary>Only where somebody looks: every policy has two alarms, which are judged every minute of the week.</summary>
    private static string Policies(string account, string service) =>
        account == Declared.Account && service != "other" ? $", policies: {{ {service}-cpu: {{ target: 70 }} }}" : "";

    private static string Zone(Random chance) =>
        new[] { "Australia/Sydney", "America/New_York", "Europe/London", "UTC", "Asia/Kolkata" }[chance.Next(5)];

    private string Site(string account)
    {
        // Longer than reads are taken to lag: whoever only waits a while does not get through.
        var slow = _slow ? ", timings: { stopping: 150s }" : "";
        var backup = _backs ? ", backupWindow: \"03:00-03:30\", dailyBackup: true" : "";
        List<string> lines =
        [
            $"account: \"{account}\"",
            $"region: {Declared.Region}",
            "rds:",
            "  instances:",
            "    other-db: { engine: postgres }",
        ];
        if (_database) lines.Add($"    shop-db: {{ engine: postgres, metrics: {{ CPUUtilization: 35 }}{backup} }}");
        if (_secondDatabase) lines.Add("    shop-reports: { engine: postgres, restartsIn: 3d, status: stopped }");
        if (_cluster)
        {
            lines.Add("    shop-orders-1: { engine: aurora-postgresql, cluster: shop-orders }");
            lines.AddRange(["  clusters:", $"    shop-orders: {{ members: [shop-orders-1]{backup} }}"]);
        }

        if (_topics && account == Declared.Account) lines.Add("sns: { topics: [team, pager] }");
        lines.AddRange(["elasticache:", "  replicationGroups:", "    neighbour-cache: { nodesPerShard: 1 }"]);
        if (_cache) lines.Add("    shop-cache: { nodesPerShard: 2 }");
        List<(string Service, int Count, int? Min, int? Max)> all = [.. _services, ("other", 1, 1, 2)];
        lines.AddRange(_releases?.Beside(_services.Select(s => s.Service)) ?? []);
        lines.Add("ecs:");
        if (_releases is not null) lines.AddRange(Images.Behaviours(_services.Select(s => s.Service)));
        lines.AddRange(["  taskDefinitions:", "    app:1: { image: shop/app:1 }"]);
        if (_releases is not null) lines.AddRange(EstateReleases.TaskDefinitions(_services.Select(s => s.Service)));
        lines.AddRange(["  clusters:", "    shop:", "      services:"]);
        lines.AddRange(all.Select(s =>
            $"        {s.Service}: {{ {_releases?.Runs(s.Service) ?? "taskDefinition: app:1"}, desiredCount: {s.Count}, metrics: {{ CPUUtilization: 66 }}{slow} }}"));
        lines.AddRange(["autoscaling:", "  scalableTargets:"]);
        lines.AddRange(all.Where(s => s.Min is not null).Select(s =>
            $"    service/shop/{s.Service}: {{ min: {s.Min}, max: {s.Max}{Policies(account, s.Service)} }}"));
        lines.AddRange(
        [
            "cloudwatch:", "  alarms:",
            "    shop-db-cpu: &alarm { namespace: AWS/RDS, metric: CPUUtilization, dimensions: { DBInstanceIdentifier: shop-db }, threshold: 80, period: 1h, missingData: notBreaching }",
            "    other-alarm: *alarm",
        ]);
        return string.Join('\n', lines);
    }
}
