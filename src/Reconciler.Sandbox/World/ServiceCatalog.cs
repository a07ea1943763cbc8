using Reconciler.Sandbox.AutoScaling;
using Reconciler.Sandbox.CertificateManager;
using Reconciler.Sandbox.CloudTrail;
using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Ecr;
using Reconciler.Sandbox.Ecs;
using Reconciler.Sandbox.ElastiCache;
using Reconciler.Sandbox.LoadBalancing;
using Reconciler.Sandbox.Logs;
using Reconciler.Sandbox.Rds;
using Reconciler.Sandbox.Sns;
using Reconciler.Sandbox.Sts;

namespace Reconciler.Sandbox.World;

/// <summary>Every simulated service, in the order in which seeds are read and metrics asked. A service is one line here.</summary>
internal static class ServiceCatalog
{
    public static IEnumerable<SandboxService> Create(SandboxSite site) =>
    [
        new RdsService(site),
        new ElastiCacheService(site),
        new StsService(site),
        new SnsService(site),
        new CertificateManagerService(site),
        new CloudTrailService(site),

        // Before ECS, which asks for images and tells of its tasks.
        new EcrService(site),
        new LogsService(site),

        // Before ECS, whose services name its target groups.
        new LoadBalancingService(site),
        new EcsService(site),

        // After ECS, whose services it scales.
        new AutoScalingService(site),

        // Last, since alarms look at what the others publish.
        new CloudWatchService(site),
    ];
}
