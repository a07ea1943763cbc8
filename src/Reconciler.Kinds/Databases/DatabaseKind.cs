using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Databases;

/// <summary>
/// The base of the kinds of databases, instances and clusters: started while active, stopped while dormant, stopped again
/// when AWS has started them after 7 days.
/// </summary>
/// <typeparam name="TSpec">What is declared.</typeparam>
/// <typeparam name="TLive">What a look shows.</typeparam>
public abstract class DatabaseKind<TSpec, TLive> : Kind<TSpec, TLive>
    where TSpec : class, IDatabaseSpec
    where TLive : class
{
    /// <inheritdoc/>
    public override KindRole Role => KindRole.Dependency;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Verbs { get; } = [DatabaseDiff.Start, DatabaseDiff.Stop];

    /// <summary>The states of the kind, as AWS's page has them.</summary>
    private protected abstract DatabaseStates States { get; }

    /// <summary>What a look says about running and resting.</summary>
    private protected abstract SeenDatabase See(TLive live);

    /// <inheritdoc/>
    protected override Answer Shows(TLive live, string verb, IReadOnlyList<Change> changes) =>
        verb switch
        {
            DatabaseDiff.Stop => DatabaseStates.ShowsStop(See(live).Status),
            DatabaseDiff.Start => States.ShowsStart(See(live).Status),
            _ => Answer.Unknown,
        };

    /// <inheritdoc/>
    protected override Assessment AssessPresent(ResourceView view, TSpec spec, TLive live)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new DatabaseDiff(view, spec.WhenDormant, See(live)).Assess();
    }

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, TSpec spec, string reason)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(spec);
        return new Assessment
        {
            Sync = SyncStatus.Unknown,
            Health = HealthStatus.Unknown,
            Detail = reason,
            Owes = DatabaseDiff.WantsStopped(view, spec.WhenDormant) ? Stage.Stop : null,
            Size = view.History.Status?.Size ?? "",
            Conditions = DatabaseDiff.Remembered(view),
        };
    }
}
