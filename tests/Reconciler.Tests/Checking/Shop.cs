using System.Text;
using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Tests.Checking;

/// <summary>A small environment with one of each kind, and what the sandbox has of it.</summary>
internal static class Shop
{
    public const string Image = "123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1";

    /// <summary>Of shop.example.com: the sandbox makes it from the name.</summary>
    public const string Certificate = "arn:aws:acm:ap-southeast-2:123456789012:certificate/951623a2-6f8b-3388-802a-a74907be0916";

    /// <summary>A Wednesday, 13:00 in Sydney.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public static readonly ResourceAddress Web = new("shop", "ecsService", "web");
    public static readonly ResourceAddress Database = new("shop", "rdsInstance", "db");
    public static readonly ResourceAddress Cache = new("shop", "replicationGroup", "redis");
    public static readonly ResourceAddress Alarm = new("shop", "alarm", "db-cpu");

    public static string Yaml(string more = "", string image = Image, string costMode = "active", string service = "") => $$"""
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: shop }
        spec:
          aws: { region: ap-southeast-2, accountId: "123456789012" }
          timeZone: Australia/Sydney
          costMode: {{costMode}}
          ecsServices:
            web:
              cluster: shop
              service: web
              image: {{image}}
              logs: { group: /shop/web, maxErrors: 1 }
              {{service}}
          rdsInstances:
            db: { identifier: shop-db }
          replicationGroups:
            redis: { id: shop-redis }
          alarms:
            db-cpu:
              alarmName: shop-db-cpu
              namespace: AWS/RDS
              metric: CPUUtilization
              dimensions: { DBInstanceIdentifier: shop-db }
              period: 5m
              evaluationPeriods: 1
              statistic: Average
              comparison: GreaterThanThreshold
              threshold: 80
          checks:
            certificates: ["{{Certificate}}"]

        """ + string.Concat(more.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => $"  {line}\n"));

    /// <summary>A seed in which everything is well.</summary>
    public const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        rds:
          instances:
            shop-db:
              engine: postgres
              metrics: { CPUUtilization: 20 }
              snapshots: [{ id: "rds:shop-db-1", age: 20h }]
        elasticache:
          replicationGroups:
            shop-redis: { nodesPerShard: 1, metrics: { CacheHitRate: 91 } }
        elbv2:
          loadBalancers:
            shop-alb: { requestsPerMinute: 600 }
          targetGroups:
            shop-web-tg: { loadBalancer: shop-alb, port: 8080, healthCheckPath: /health, default: true }
        ecs:
          images: { }
          taskDefinitions:
            shop-web:1: { container: web, image: "123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1", port: 8080 }
          clusters:
            shop:
              services:
                web:
                  taskDefinition: shop-web:1
                  desiredCount: 2
                  loadBalancers: { shop-web-tg: { containerName: web, containerPort: 8080 } }
        ecr:
          repositories:
            shop/web: { images: { v1: { pushedAt: 3d } } }
        logs:
          groups:
            /shop/web: { service: shop/web }
        acm:
          certificates:
            shop.example.com: { expiresIn: 90d }
        cloudwatch:
          alarms:
            shop-db-cpu:
              namespace: AWS/RDS
              metric: CPUUtilization
              dimensions: { DBInstanceIdentifier: shop-db }
              threshold: 80
              evaluationPeriods: 1
        """;

    public static EnvironmentSpec Spec(string more = "", string image = Image, string costMode = "active", string service = "")
    {
        var reading = DesiredStateReader.Read([new SourceFile("shop.yaml", Encoding.UTF8.GetBytes(Yaml(more, image, costMode, service)))], KindCatalog.Kinds);
        Assert.Empty(reading.Findings.Select(f => f.ToString()));
        return reading.Environments.Single();
    }

    public static CheckSubject Subject(EnvironmentSpec spec, EnvironmentHistory? history = null) =>
        new(spec, history ?? EnvironmentHistory.Empty, ModeInForce.At(spec, history ?? EnvironmentHistory.Empty, Now), Now);

    public static EcsServiceLive Service(int desired = 2, int running = 2, string state = "COMPLETED") => new()
    {
        Cluster = "shop",
        Service = "web",
        Desired = desired,
        Running = running,
        TaskDefinition = "shop-web:1",
        Deployments = [new EcsDeployment("PRIMARY", "shop-web:1", state, Now.AddDays(-3), Now.AddDays(-3))],
    };
}
