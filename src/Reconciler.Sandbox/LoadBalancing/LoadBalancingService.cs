using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// Elastic Load Balancing v2 with Application Load Balancers: the tasks of services are targets whose health is checked, who
/// share a steady traffic, and who answer requests over HTTP.
/// </summary>
internal sealed class LoadBalancingService : SandboxService, ITargetGroups, IMetricRecord
{
    private readonly List<LoadBalancer> _balancers = [];
    private readonly List<TargetGroup> _groups = [];
    private readonly TargetFleet _targets;
    private readonly LoadBalancerMetrics _metrics;
    private readonly Applications _applications;

    public LoadBalancingService(SandboxSite site) : base(site)
    {
        var traffic = new TrafficHistory(World);
        _targets = new TargetFleet(World, traffic);
        _metrics = new LoadBalancerMetrics(_groups, traffic);
        _applications = new Applications(site, _targets);
    }

    public override ServiceWire Wire { get; } = new("elbv2", "elasticloadbalancing", "elbv2")
    {
        QueryVersion = "2015-12-01",
        XmlNamespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
        ThrottlingCode = "Throttling",
    };

    /// <summary>In the order of the seed.</summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers => _balancers;

    /// <summary>In the order of the seed.</summary>
    public IReadOnlyList<TargetGroup> TargetGroups => _groups;

    public override void Seed(SeedMap section) => new LoadBalancingSeed(Site, _balancers, _groups).Read(section);

    /// <summary>What a target of a group answers to a request.</summary>
    public WireResponse Answer(TargetGroup group, string path) => _applications.Answer(group, path);

    public MetricSamples? Read(MetricKey metric, DateTimeOffset from, DateTimeOffset to) => _metrics.Read(metric, from, to);

    public TargetGroup? FindGroup(string nameOrArn) => _groups.Find(group => group.Name == nameOrArn || group.Arn == nameOrArn);

    public void Register(Target target, Action judged) =>
        _targets.Register(_groups.Single(group => group.Arn == target.GroupArn), target, judged);

    public void Drain(string groupArn, string key) => _targets.Drain(groupArn, key);

    public void Deregister(string groupArn, string key) => _targets.Deregister(groupArn, key);

    public TargetHealth? Judgement(string groupArn, string key) =>
        _targets.Find(groupArn, key) is { } target && (target.IsHealthy || target.IsUnhealthy) ? target.Health : null;

    protected override IEnumerable<SandboxOperation> Operations() => new DescribeOperations(_balancers, _groups, _targets).All();
}
