using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>
/// Reads the <c>rds</c> section of a seed: <c>instances</c>, <c>clusters</c> and <c>globalClusters</c>, by identifier.
/// </summary>
internal sealed class RdsSeed(SandboxSite site, InstanceFleet instances, ClusterFleet clusters, SnapshotFleet snapshots)
{
    public void Read(SeedMap section)
    {
        foreach (var (name, map) in section.Entries("clusters"))
            ReadCluster(name, map);
        foreach (var (name, map) in section.Entries("globalClusters"))
            ReadGlobalCluster(name, map);
        foreach (var (name, map) in section.Entries("instances"))
            ReadInstance(name, map);
    }

    private void ReadInstance(string name, SeedMap map)
    {
        var basis = Basis(name);
        var cluster = map.OptionalText("cluster");
        var instance = basis with
        {
            Class = map.Text("class", basis.Class),
            Engine = map.Text("engine", basis.Engine),
            EngineVersion = map.Text("engineVersion", basis.EngineVersion),
            Endpoint = map.Text("endpoint", basis.Endpoint),
            Port = map.Integer("port", basis.Port, 1, 65535),
            AllocatedStorage = map.Integer("allocatedStorage", basis.AllocatedStorage, 1),
            StorageType = map.Text("storageType", basis.StorageType),
            DatabaseName = map.OptionalText("database"),
            MasterUsername = map.Text("masterUsername", basis.MasterUsername),
            MultiAz = map.Flag("multiAz", basis.MultiAz),
            DeletionProtection = map.Flag("deletionProtection", basis.DeletionProtection),
            BackupRetentionPeriod = map.Integer("backupRetentionPeriod", basis.BackupRetentionPeriod, 0, 35),
            BackupWindow = Window(map, basis.BackupWindow).ToString(),
            ReplicaOf = map.OptionalText("replicaOf"),
            Replicas = map.Texts("replicas"),
            Cluster = cluster,
            Tags = map.Pairs("tags").ToDictionary(),
            Status = map.Text("status", cluster is null ? basis.Status : clusters.Find(cluster)?.Status ?? basis.Status),
        };
        if (cluster is not null && clusters.Find(cluster)?.Members.Contains(name) != true)
            map.Problem("cluster", $"is '{cluster}', expected a cluster that has '{name}' among its members. Add it there.");
        var lifecycle = Lifecycle(map, instance.Status, instance.BackupWindow);
        instances.Add(instance with { AutomaticRestartTime = lifecycle.AutomaticRestartTime }, cluster is null ? lifecycle : null);
        foreach (var (metric, value) in map.Numbers("metrics"))
            instances.SetMetric(name, metric, value);
        foreach (var entry in map.Parts("snapshots"))
        {
            snapshots.Add(
                instance, entry.Text("id"), site.World.Now - entry.Duration("age", TimeSpan.FromDays(1)),
                entry.OneOf("type", DatabaseSnapshot.Automated, DatabaseSnapshot.Automated, DatabaseSnapshot.Manual));
        }
    }

    private void ReadCluster(string name, SeedMap map)
    {
        var engine = map.Text("engine", "aurora-postgresql");
        var status = map.Text("status", DatabaseStatus.Available);
        var window = Window(map, "16:00-16:30").ToString();
        var lifecycle = Lifecycle(map, status, window);
        clusters.Add(new DatabaseCluster
        {
            Identifier = name,
            Arn = site.Arn("rds", $"cluster:{name}"),
            ResourceId = ResourceId("cluster-"),
            Endpoint = $"{name}.cluster-{HostPart()}",
            ReaderEndpoint = $"{name}.cluster-ro-{HostPart()}",
            CreatedAt = LongAgo,
            Engine = engine,
            EngineVersion = map.Text("engineVersion", "16.3"),
            EngineMode = map.Text("engineMode", "provisioned"),
            Port = map.Integer("port", 5432, 1, 65535),
            BackupWindow = window,
            DeletionProtection = map.Flag("deletionProtection", false),
            Members = map.Texts("members"),
            GlobalCluster = map.OptionalText("globalCluster"),
            ReplicaOf = map.OptionalText("replicaOf"),
            Replicas = map.Texts("replicas"),
            Tags = map.Pairs("tags").ToDictionary(),
            Status = status,
            AutomaticRestartTime = lifecycle.AutomaticRestartTime,
        }, lifecycle);
    }

    // others: ARNs of its clusters in other regions.
    private void ReadGlobalCluster(string name, SeedMap map)
    {
        if (clusters.GlobalClusters.TryGetValue(name, out var members))
            members.AddRange(map.Texts("others"));
        else
            map.Problem("others", $"belong to '{name}', expected a cluster here with globalCluster: {name}. Add it.");
    }

    // statusFor: how long the seeded status lasts; then: which one follows. restartsIn: what is left of the seven days.
    // dailyBackup: whether the window is kept.
    private DatabaseLifecycle Lifecycle(SeedMap map, string status, string window)
    {
        var timings = Timings(map.Part("timings"));
        var lifecycle = new DatabaseLifecycle(
            timings, status, site.World.Now,
            map.Flag("dailyBackup", false) ? DailyWindow.Parse(window) : null,
            site.World.About);
        var then = map.Text("then", DatabaseStatus.Available);
        if (map.Has("statusFor"))
            lifecycle.Enter(status, site.World.Now, map.Duration("statusFor", TimeSpan.Zero), then);
        if (map.Has("restartsIn"))
        {
            if (status == DatabaseStatus.Stopped)
                lifecycle.RestartAt(site.World.Now + map.Duration("restartsIn", timings.LongestStop));
            else
                map.Problem("restartsIn", $"is given, but status is '{status}'. Only a stopped database restarts by itself.");
        }
        return lifecycle;
    }

    private static RdsTimings Timings(SeedMap? map)
    {
        var basis = new RdsTimings();
        return map is null ? basis : new RdsTimings
        {
            Stopping = map.Duration("stopping", basis.Stopping),
            SnapshotBeforeStop = map.Duration("snapshotBeforeStop", basis.SnapshotBeforeStop),
            Starting = map.Duration("starting", basis.Starting),
            Rebooting = map.Duration("rebooting", basis.Rebooting),
            BackingUp = map.Duration("backingUp", basis.BackingUp),
            LongestStop = map.Duration("longestStop", basis.LongestStop),
        };
    }

    private DatabaseInstance Basis(string name) => new()
    {
        Identifier = name,
        Arn = site.Arn("rds", $"db:{name}"),
        ResourceId = ResourceId("db-"),
        Endpoint = $"{name}.{HostPart()}",
        CreatedAt = LongAgo,
        AvailabilityZone = site.Region + "a",
        Status = DatabaseStatus.Available,
    };

    private DateTimeOffset LongAgo => site.World.Now - TimeSpan.FromDays(200);

    private string ResourceId(string prefix) => prefix + site.World.Hex(26).ToUpperInvariant();

    private string HostPart() => $"{site.World.Hex(12)}.{site.Region}.rds.amazonaws.com";

    private static DailyWindow Window(SeedMap map, string fallback)
    {
        var text = map.Text("backupWindow", fallback);
        try
        {
            return DailyWindow.Parse(text);
        }
        catch (FormatException wrong)
        {
            map.Problem("backupWindow", wrong.Message);
            return DailyWindow.Parse(fallback);
        }
    }
}
