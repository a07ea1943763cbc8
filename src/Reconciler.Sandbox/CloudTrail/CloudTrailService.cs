using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudTrail;

/// <summary>CloudTrail's event history: every write of the last 90 days that was carried out or refused, bounded for long runs.</summary>
internal sealed class CloudTrailService(SandboxSite site) : SandboxService(site), ITrail
{
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html
    private static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    private readonly Queue<(long Number, TrailEvent Event)> _events = new();
    private long _noted;

    public override ServiceWire Wire { get; } = new("cloudtrail", "cloudtrail", "cloudtrail")
    {
        TargetPrefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    };

    // What happened before the sandbox began, nobody remembers.
    public override void Seed(SeedMap section)
    {
    }

    public void Note(TrailEvent happened)
    {
        _events.Enqueue((++_noted, happened));
        while (_events.Count > World.Options.RequestHistory || World.Now - _events.Peek().Event.At > Shown)
            _events.Dequeue();
    }

    protected override IEnumerable<SandboxOperation> Operations() =>
        new EventLookup(() => _events.Reverse().Where(entry => World.Now - entry.Event.At <= Shown), Site.Region).All();
}
