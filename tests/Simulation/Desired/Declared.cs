namespace Simulation.Desired;

/// <summary>An ECS service as a commit declares it.</summary>
internal sealed record DeclaredService(string Name, string Service)
{
    public string Local => $"ecsService/{Name}";

    public string Key => $"ecs/{Service}";

    public int? Min { get; init; }

    public int? Max { get; init; }

    public int? Cpu { get; init; }

    public int? Count { get; init; }

    /// <summary>The image that it is to run; null where that is not declared.</summary>
    public string? Image { get; init; }

    /// <summary>What is declared of its health and of its rollback, as in the file; empty for nothing.</summary>
    public string Health { get; init; } = "";

    /// <summary>What it says it depends on; null where it says nothing: every database and cache.</summary>
    public IReadOnlyList<string>? DependsOn { get; init; }

    public bool Observed { get; init; }

    /// <summary>Whether another commit says the same of the service itself: what it depends on and whether it is corrected are no part of that.</summary>
    public bool SaysTheSameAs(DeclaredService? other) =>
        other is not null && this with { DependsOn = null, Observed = false } == other with { DependsOn = null, Observed = false };
}

/// <summary>A database as a commit declares it.</summary>
internal sealed record DeclaredDatabase(string Name, string Id)
{
    public string Local => $"rdsInstance/{Name}";

    public string Key => $"rds/{Id}";

    public bool KeepsRunning { get; init; }
}

/// <summary>An Aurora cluster as a commit declares it.</summary>
internal sealed record DeclaredCluster(string Name, string Id)
{
    public string Local => $"auroraCluster/{Name}";

    public string Key => $"rdsCluster/{Id}";
}

/// <summary>A cache as a commit declares it.</summary>
internal sealed record DeclaredCache(string Name, string Id)
{
    public string Local => $"replicationGroup/{Name}";

    public string Key => $"cache/{Id}";
}

/// <summary>An alarm as a commit declares it.</summary>
internal sealed record DeclaredAlarm(string Name, string AlarmName, int Threshold)
{
    public string Local => $"alarm/{Name}";

    public string Key => $"alarm/{AlarmName}";

    public bool StaysLoud { get; init; }
}

/// <summary>Who a commit declares to be told: a topic of the same name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="On">What of; empty for everything.</param>
internal sealed record DeclaredTarget(string Name, IReadOnlyList<string> On);

/// <summary>What a commit makes of the environment's file.</summary>
internal enum CommitKind
{
    /// <summary>Valid desired state.</summary>
    Valid,

    /// <summary>Text that does not validate.</summary>
    Invalid,

    /// <summary>No file declares the environment any more.</summary>
    Gone,
}

/// <summary>One commit of desired state, in the simulation's own words: what it declares is known here without reading YAML.</summary>
internal sealed record Declared
{
    public const string Environment = "production";

    public const string Account = "123456789012";

    public const string Region = "ap-southeast-2";

    /// <summary>Its id; a later one is greater.</summary>
    public string Commit { get; init; } = "";

    public CommitKind Kind { get; init; } = CommitKind.Valid;

    /// <summary>The text of an invalid one.</summary>
    public string Broken { get; init; } = "";

    public bool Dormant { get; init; }

    public bool Observed { get; init; }

    public string AccountId { get; init; } = Account;

    public string TimeZone { get; init; } = "UTC";

    /// <summary>The lines of its schedule.</summary>
    public IReadOnlyList<string> Schedule { get; init; } = [];

    public IReadOnlyList<DeclaredService> Services { get; init; } = [];

    public IReadOnlyList<DeclaredDatabase> Databases { get; init; } = [];

    public IReadOnlyList<DeclaredCluster> Clusters { get; init; } = [];

    public IReadOnlyList<DeclaredCache> Caches { get; init; } = [];

    public IReadOnlyList<DeclaredAlarm> Alarms { get; init; } = [];

    /// <summary>Who is told what wants somebody.</summary>
    public IReadOnlyList<DeclaredTarget> Targets { get; init; } = [];

    /// <summary>What it declares to hold reconciling back.</summary>
    public DeclaredSafeguards Safeguards { get; init; } = new();

    /// <summary>Local address → what it is on AWS.</summary>
    public IReadOnlyDictionary<string, string> Keys => Services.Select(s => (s.Local, s.Key))
        .Concat(Databases.Select(d => (d.Local, d.Key)))
        .Concat(Clusters.Select(c => (c.Local, c.Key)))
        .Concat(Caches.Select(c => (c.Local, c.Key)))
        .Concat(Alarms.Select(a => (a.Local, a.Key)))
        .ToDictionary(p => p.Local, p => p.Key);

    public DeclaredService? ServiceOf(string key) => Services.FirstOrDefault(s => s.Key == key);

    /// <summary>The service of a local address; null for none.</summary>
    public DeclaredService? ServiceAt(string? local) => Services.FirstOrDefault(s => s.Local == local);

    /// <summary>Whether reports are all that is wanted of a resource.</summary>
    public bool IsObserved(string local) => Observed || Services.Any(s => s.Local == local && s.Observed);

    /// <summary>The keys of everything that a service needs, directly or not.</summary>
    public IReadOnlySet<string> NeedsOf(DeclaredService service)
    {
        var needs = new SortedSet<string>(StringComparer.Ordinal);
        Collect(service, needs);
        return needs;
    }

    /// <summary>The services that need a resource, directly or not.</summary>
    public IEnumerable<DeclaredService> DependentsOf(string key) => Services.Where(s => NeedsOf(s).Contains(key));

    private void Collect(DeclaredService service, SortedSet<string> needs)
    {
        var keys = Keys;
        var direct = service.DependsOn ?? [.. Databases.Select(d => d.Local), .. Clusters.Select(c => c.Local), .. Caches.Select(c => c.Local)];
        foreach (var local in direct)
        {
            if (!keys.TryGetValue(local, out var key) || !needs.Add(key)) continue;
            if (ServiceOf(key) is { } other) Collect(other, needs);
        }
    }
}
