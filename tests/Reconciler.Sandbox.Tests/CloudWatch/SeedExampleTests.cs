namespace Reconciler.Sandbox.Tests.CloudWatch;

public class SeedExampleTests
{
    [Theory]
    [InlineData("Rds")]
    [InlineData("ElastiCache")]
    [InlineData("CloudWatch")]
    [InlineData("Sts")]
    [InlineData("Ecs")]
    [InlineData("LoadBalancing")]
    [InlineData("AutoScaling")]
    [InlineData("Ecr")]
    [InlineData("Logs")]
    [InlineData("CertificateManager")]
    public void The_seed_in_a_services_README_works_as_written(string service)
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "src", "Reconciler.Sandbox", service, "README.md"));
        var example = readme.Split("```yaml\n")[1].Split("```")[0];
        var seed = SandboxSeed.Parse("README.md", "account: \"123456789012\"\nregion: ap-southeast-2\n" + example);
        Assert.NotNull(new SandboxAws(seed, new SandboxOptions()));
    }

    [Theory]
    [InlineData("rds: { instances: { db: { backupWindow: noon } } }", "backupWindow")]
    [InlineData("rds: { instances: { db: { restartsIn: 2d } } }", "restartsIn")]
    [InlineData("rds: { instances: { db: { cluster: none } } }", "cluster")]
    [InlineData("rds: { globalClusters: { planet: { others: [] } } }", "planet")]
    [InlineData("rds: { instances: { db: { snapshots: [{ id: s, type: weekly }] } } }", "weekly")]
    [InlineData("rds: { instances: { db: { snapshots: { id: s } } } }", "snapshots")]
    [InlineData("cloudwatch: { dashboards: { d: '{' } }", "'d'")]
    [InlineData("ecr: { repositories: { r: { images: { a: {}, b: { tags: [a] } } } } }", "'a'")]
    [InlineData("logs: { groups: { g: { service: web } } }", "CLUSTER/SERVICE")]
    [InlineData("logs: { groups: { g: { lines: [{ message: m, ago: 5m }] } } }", "ago")]
    [InlineData("acm: { certificates: { c: { status: GOOD } } }", "GOOD")]
    [InlineData("cloudwatch: { metrics: { m: { namespace: N, metric: M, changes: { soon: 1 } } } }", "soon")]
    [InlineData("cloudwatch: { alarms: { a: { namespace: N, metric: M, treshold: 1 } } }", "treshold")]
    [InlineData("elasticache: { replicationGroups: { r: { shards: 2 } } }", "shards")]
    [InlineData("ecs: { clusters: { c: { services: { s: { taskDefinition: none, desiredCount: 2 } } } } }", "taskDefinition")]
    [InlineData("ecs: { clusters: { c: { services: { s: { deploying: none } } } } }", "deploying")]
    [InlineData("ecs: { clusters: { c: { services: { s: { status: INACTIVE } } } } }", "status")]
    [InlineData("ecs: { clusters: { c: { services: { s: { schedulingStrategy: DAEMON, launchType: FARGATE } } } } }", "DAEMON")]
    [InlineData("ecs: { clusters: { c: { services: { s: { load: { cpus: 1 } } } } } }", "cpus")]
    [InlineData("ecs: { images: { i: { errorRate: 101 } } }", "errorRate")]
    [InlineData("ecs: { clusters: { c: { services: { s: { loadBalancers: { none: {} } } } } } }", "none")]
    [InlineData("elbv2: { targetGroups: { t: { loadBalancer: none } } }", "loadBalancer")]
    [InlineData("elbv2: { loadBalancers: { l: {} }, targetGroups: { t: { loadBalancer: l, interval: 1s } } }", "interval")]
    [InlineData("elbv2: { loadBalancers: { l: {} }, targetGroups: { t: { loadBalancer: l, default: true }, u: { loadBalancer: l, default: true } } }", "default")]
    [InlineData("autoscaling: { scalableTargets: { service/c/s: { min: 1, max: 2, policies: { p: {} } } } }", "service/c/s")]
    [InlineData("ecs: { clusters: { c: { services: { s: {} } } } }\nautoscaling: { scalableTargets: { service/c/s: { min: 3, max: 2 } } }", "max")]
    [InlineData("ecs: { clusters: { c: { services: { s: {} } } } }\nautoscaling: { scalableTargets: { service/c/s: { policies: { p: { metric: Mood } } } } }", "Mood")]
    public void A_seed_that_cannot_be_is_reported_with_its_place(string section, string named)
    {
        var wrong = Assert.Throws<SandboxSeedException>(() =>
            SandboxSeed.Parse("seed.yaml", "account: \"123456789012\"\nregion: ap-southeast-2\n" + section));
        Assert.Matches("^seed.yaml:[34]:", Assert.Single(wrong.Problems));
        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Reconciler.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
