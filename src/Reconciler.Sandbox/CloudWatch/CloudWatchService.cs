using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// CloudWatch: alarms on single metrics, which are judged every period and whose actions fire on transitions; and the
/// metrics themselves; and dashboards. Old clients speak awsQuery to it, newer ones awsJson 1.0.
/// </summary>
internal sealed class CloudWatchService : SandboxService, IAlarms
{
    private readonly AlarmHistory _history = new();
    private readonly DashboardOperations _dashboards;

    public CloudWatchService(SandboxSite site) : base(site)
    {
        _dashboards = new DashboardOperations(site);
        Metrics = new MetricStore(site);
        Alarms = new AlarmBoard(site, Metrics, _history);
    }

    public override ServiceWire Wire { get; } = new("cloudwatch", "monitoring", "cloudwatch")
    {
        TargetPrefix = "GraniteServiceVersion20100801",
        JsonVersion = "1.0",
        QueryVersion = "2010-08-01",
        XmlNamespace = "http://monitoring.amazonaws.com/doc/2010-08-01/",
        ThrottlingCode = "Throttling",
    };

    public MetricStore Metrics { get; }

    public AlarmBoard Alarms { get; }

    public override void Seed(SeedMap section) => new CloudWatchSeed(World, Metrics, Alarms, _dashboards).Read(section);

    public void Put(AlarmDefinition definition) => Alarms.Put(definition);

    public void Delete(string name) => Alarms.Delete(name);

    public string? StateOf(string name) => Alarms.Find(name)?.State;

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        .. new AlarmLookup(Alarms, _history).All(),
        .. new AlarmChanges(Alarms).All(),
        .. new MetricOperations(Metrics, World).All(),
        new MetricDataOperation(Metrics, World).Operation,
        .. _dashboards.All(),
    ];
}
