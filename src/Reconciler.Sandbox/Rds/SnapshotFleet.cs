using System.Globalization;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>The snapshots of one account and region. Automated ones come with each daily backup and go when their time is over.</summary>
internal sealed class SnapshotFleet(SandboxSite site)
{
    private readonly Shelf<DatabaseSnapshot> _shelf = new(site.World);

    public IEnumerable<DatabaseSnapshot> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    /// <summary>Identifiers are not case-sensitive.</summary>
    public bool Has(string identifier) => _shelf.Find(Key(identifier)) is not null;

    /// <summary>Takes in one of a seed, or begins one that somebody asked for.</summary>
    public void Add(DatabaseInstance instance, string identifier, DateTimeOffset takenAt, string type, bool isComplete = true) =>
        Keep(new DatabaseSnapshot(identifier, site.Arn("rds", $"snapshot:{identifier}"), instance, takenAt, type) { IsComplete = isComplete });

    /// <summary>Follows a change of an instance's status: what was being taken is complete once it has stopped, and a backup leaves one.</summary>
    public void Follow(DatabaseInstance instance, DatabaseMoment moment)
    {
        if (moment.Cause == DatabaseCause.Stopped)
        {
            foreach (var taken in Of(instance).Where(one => !one.IsComplete).ToList())
                Keep(taken with { IsComplete = true });
        }
        if (moment.Cause == DatabaseCause.BackupDone && instance.BackupRetentionPeriod > 0)
            TakeAutomated(instance, moment.At);
    }

    private void TakeAutomated(DatabaseInstance instance, DateTimeOffset at)
    {
        Add(instance, string.Create(CultureInfo.InvariantCulture, $"rds:{instance.Identifier}-{at.UtcDateTime:yyyy-MM-dd-HH-mm}"), at, DatabaseSnapshot.Automated);
        var oldest = at - TimeSpan.FromDays(instance.BackupRetentionPeriod);
        foreach (var old in Of(instance).Where(one => one.Type == DatabaseSnapshot.Automated && one.TakenAt < oldest).ToList())
            _shelf.Remove(Key(old.Identifier));
    }

    private IEnumerable<DatabaseSnapshot> Of(DatabaseInstance instance) =>
        _shelf.All.Where(one => one.Instance.Identifier == instance.Identifier);

    private void Keep(DatabaseSnapshot snapshot) => _shelf.Put(Key(snapshot.Identifier), snapshot);

    private static string Key(string identifier) => identifier.ToLowerInvariant();
}
