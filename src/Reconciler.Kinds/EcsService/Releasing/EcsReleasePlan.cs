using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// What a service is to run, what is to be done about it, and whether what runs is proven. Pure, and computed afresh from each
/// look, so that a crash between any two steps does no harm:
/// <list type="number">
/// <item>what is wanted: somebody's choice; else, where the declared release failed, what ran before; else what is declared;</item>
/// <item>where it does not run: the revision is made (or found), then rolled out;</item>
/// <item>where it runs: it is held against its health until it is proven, or has failed.</item>
/// </list>
/// </summary>
internal sealed class EcsReleasePlan
{
    /// <summary>How long an emergency rollback lets what it stopped go (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html, <c>stopTimeout</c>: 30 s by default).</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);

    private readonly ResourceView _view;
    private readonly EcsServiceSpec _spec;
    private readonly EcsServiceLive _live;
    private readonly ReleaseHistory _history;
    private readonly string? _back;
    private readonly EcsHealthReport? _report;

    public EcsReleasePlan(ResourceView view, EcsServiceSpec spec, EcsServiceLive live)
    {
        (_view, _spec, _live, _history) = (view, spec, live, view.History.Release);
        Pin = _history.PinOf(view.Declaration.Hash);
        Failure = Pin is null ? _history.FailureOf(view.Declaration.Hash) : null;
        _back = _history.InsteadOf(view.Declaration.Hash);
        Runs = Failure is { BackTo: null } || (_back ?? Release.TaskDefinition) switch
        {
            { } revision => live.TaskDefinition == revision,
            null => Release.Image is null || live.Image == Release.Image,
        };
        // Where no task is to run, none can show whether it is well.
        _report = live.Facts is { } facts && Runs && !Hidden && live.Desired > 0 ? new EcsHealthReport(Release, live, facts) : null;
        Finding = Found();
        Actions = Finding is null && !Hidden && live.TaskDefinition is not null ? [.. Moves()] : [];
    }

    /// <summary>Somebody's choice of revision; null where there is none.</summary>
    public RollbackSet? Pin { get; }

    /// <summary>Why the declared release is not run any more; null where it is.</summary>
    public ReleaseFailed? Failure { get; }

    /// <summary>Whether what is wanted is what the service is to run.</summary>
    public bool Runs { get; }

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<ProposedAction> Actions { get; }

    /// <summary>What the look shows for the first time.</summary>
    public ReleaseFinding? Finding { get; }

    /// <summary>Whether an emergency rollback is under way: nothing else is done to the service then.</summary>
    public bool Emergency => Pin is { Emergency: true } && !Runs && (!Stuck || Stopped);

    /// <summary>Whether it is still held against its health.</summary>
    public bool Proving => _report is { Passes: false };

    /// <summary>When an emergency rollback goes on by itself; null where it does not wait.</summary>
    public DateTimeOffset? NextEdge { get; private set; }

    /// <summary>A few words for <c>status</c>; null where there is nothing to say.</summary>
    public string? Words =>
        _report is { Passes: false } report ? $"proving {_live.TaskDefinition}: {report.Open}"
        : Stuck ? $"{_back} to go back to is not there"
        : Emergency ? $"emergency rollback to {_back}"
        : Pin is not null ? $"{(Runs ? "on" : "to go back to")} {_back} by {_history.PinnedBy} ({Pin.Reason})"
        : Failure is { BackTo: null } ? $"{Failure.Revision} failed, and there is nothing to go back to"
        : Failure is not null ? $"{(Runs ? "back on" : "to go back to")} {_back}, since {Failure.Revision} failed"
        : null;

    /// <summary>
    /// The condition of a release that failed, or of a choice that cannot be: nothing goes on before somebody changes what is
    /// desired.
    /// </summary>
    public FoundCondition? Condition =>
        Failure is { } failed ? new FoundCondition(ConditionTypes.Stalled, "RolledBack",
            $"{failed.Revision}{(failed.Image is { } image ? $" ({image})" : "")} failed: {failed.Reason}. "
            + (Stuck ? $"{_back} to go back to is not there any more. "
                : failed.BackTo is { } back ? $"Back to {back}. "
                : "Nothing was proven to go back to. ")
            + "Commit another image or task definition")
        : Stuck ? new FoundCondition(ConditionTypes.Stalled, "NoSuchRevision",
            $"AWS has no task definition {_back} to roll out, which {_history.PinnedBy} chose ({Pin!.Reason}). What runs goes on running. "
            + "Choose another revision with `rollback`, or take the choice back with `rollback --clear`")
        : null;

    /// <summary>A rollout that failed, until something else runs and is well.</summary>
    public IncidentFinding? Incident =>
        Finding is { Failure: { } reason } found ? Failed(found.Revision, reason)
        : Failure is { } failed && !(_live.TaskDefinition != failed.Revision && !Hidden && !Proving && EcsServiceWords.Health(_live) == HealthStatus.Healthy)
            ? Failed(failed.Revision, failed.Reason)
        : null;

    private IncidentFinding Failed(string revision, string reason) =>
        new(_live.Running == 0 ? Severity.Sev1 : Severity.Sev2, $"the rollout of {revision} failed: {reason}");

    private EcsReleaseSpec Release => _spec.Release;

    /// <summary>Whether what is to be gone back to is not there.</summary>
    private bool Stuck => !Runs && _back is not null && _live.Missing == _back;

    /// <summary>Whether an emergency rollback has stopped what ran, and it has not come up again.</summary>
    private bool Stopped => _history.FormerCount is not null && _live.Desired == 0;

    /// <summary>Whether the look may be older than our own deployment.</summary>
    private bool Hidden => OwnWrites.MayBeHidden(_view, EcsServiceFields.Revision, _live.TaskDefinition);

    /// <summary>Whether we have made a revision that is not to be seen yet: another one would be one too many.</summary>
    public bool Making => !Runs && _back is null && Release.Image is { } image && _live.Candidate is null
        && OwnWrites.Said(_view, EcsServiceFields.Image, image);

    /// <summary>Whether what runs is our own deployment of what is declared, and not yet proven since.</summary>
    private bool IsOurs => _back is null && _history.Deployed is not null && _history.Deployed == _live.TaskDefinition
        && !Proven(_live.TaskDefinition);

    private ReleaseFinding? Found()
    {
        if (!Release.Deploys || _live.TaskDefinition is not { } revision) return null;
        if (BrokenOff() is { } given) return given;
        if (_report is null || Failure is { BackTo: null }) return null;
        if (_report.Passes)
            return EcsProof.Wanted(Release, _history, revision) ? new ReleaseFinding(revision, _live.Image, null, null, _report.Items) : null;
        if (!IsOurs) return null;
        var since = ServesSince();
        var late = _view.Now - since >= Release.Rollback.After && _report.Fails
            ? $"not healthy {Durations.Format(Release.Rollback.After)} after it was {(since == _history.DeployedAt ? "rolled out" : "raised")}: {_report.Failing}{Ends()}"
            : null;
        return (_report.Alarming ?? late) is { } reason ? Failed(revision, reason, _report) : null;
    }

    /// <summary>
    /// What ECS's own circuit breaker gave up, and is taking back or has taken back. Its failed deployment is listed only while
    /// that lasts; later nobody can tell it from somebody's own hand, which means the same: a release that was never proven and was
    /// taken back is not brought out again. One that was is only put back where it belongs: what somebody else runs instead is drift.
    /// </summary>
    private ReleaseFinding? BrokenOff()
    {
        if (_back is not null || Failure is not null || _history.Deployed is not { } ours || !IsDeclared(ours) || _history.Failed?.Revision == ours || Proven(ours)) return null;
        var reason = _live.Deployments.Any(d => d.Revision == ours && d.HasFailed) ? "ECS gave the deployment up: its circuit breaker saw tasks fail"
            : !Hidden && _history.Proven?.Revision != ours && _live.TaskDefinition == _history.Before && _history.Before != ours ? "it was taken back before it was proven, by ECS's circuit breaker or by somebody"
            : null;
        if (reason is null) return null;
        // What it was taken back to may be what somebody rolled out by hand just before us: what was proven is better.
        var gone = _live.TaskDefinition != ours;
        var back = gone && _history.UsableBesides(ours) is not { Proven: true } ? _live.TaskDefinition : BackTo(ours);
        return new ReleaseFinding(ours, Release.Image, reason + Ends(), back, _report?.Items ?? []) { TakenBack = gone && back == _live.TaskDefinition };
    }

    /// <summary>How the tasks of our deployment ended.</summary>
    private string Ends() => _live.Facts?.Unfit is [var first, ..] all ? $"; {all.Count} of its tasks failed: {first}" : "";

    /// <summary>Whether what we brought out was for what is declared now, and not for a commit before it, or on somebody's word.</summary>
    private bool IsDeclared(string ours) => Release.TaskDefinition is { } revision ? revision == ours : _history.DeployedImage == Release.Image;

    private bool Proven(string revision) => _history.Proven?.Revision == revision && _history.ProvenAt >= _history.DeployedAt;

    private ReleaseFinding Failed(string revision, string reason, EcsHealthReport report) =>
        new(revision, _live.Image ?? Release.Image, reason, BackTo(revision), report.Items);

    /// <summary>What was proven last; else what ran before.</summary>
    private string? BackTo(string failed) => _history.EarlierThan(failed);

    /// <summary>
    /// Since when our deployment is to be well: since it was rolled out; where that was at zero, since we raised it, or since it
    /// was first seen raised.
    /// </summary>
    private DateTimeOffset? ServesSince()
    {
        var raised = _view.History.LastWritten.GetValueOrDefault(EcsServiceFields.Count)?.At;
        var seen = _view.History.Status is { Sync: SyncStatus.Synced } ? _view.Now : _view.History.OutOfSyncSince;
        return new[] { _history.DeployedAt, raised, seen }.Max();
    }

    private IEnumerable<ProposedAction> Moves()
    {
        if (Runs) return [];
        if (Emergency) return InEmergency().Select(a => a with { Remedies = true });
        if (Stuck) return [];
        if (_back is { } back) return [Deploy(EcsServiceDiff.Rollback, back, Pin is { } pin ? $"{_history.PinnedBy}: {pin.Reason}" : $"{Failure!.Revision} failed: {Failure.Reason}") with { Remedies = true }];
        if (Making) return [];
        if (Release.TaskDefinition is { } revision) return [Deploy(EcsServiceDiff.Deploy, revision, "taskDefinition differs from the desired state")];
        return _live.Candidate is { } candidate
            ? [Deploy(EcsServiceDiff.Deploy, candidate, "image differs from the desired state", new Change(EcsServiceFields.Image, _live.Image, Release.Image))]
            :
            [
                new ProposedAction(
                    EcsServiceDiff.RegisterRevision, Stage.Correct, [new Change(EcsServiceFields.Image, _live.Image, Release.Image)],
                    $"no revision like {_live.TaskDefinition} has this image",
                    new RegisterServiceRevision(_spec.Cluster, _spec.Service, _live.TaskDefinition!, Release.Container ?? _live.Entrance, Release.Image!)),
            ];
    }

    /// <summary>
    /// Everything stops, half a minute passes, and what ran before comes back at its size. Where it is up again after that, since
    /// somebody raised it or has rolled out something else, its count is its own.
    /// </summary>
    private IEnumerable<ProposedAction> InEmergency()
    {
        if (OwnWrites.MayBeHidden(_view, EcsServiceFields.Count, EcsServiceFields.Text(_live.Desired))) yield break;
        if (_history.FormerCount is not { } former)
        {
            if (_live.Desired > 0)
                yield return new ProposedAction(
                    ReleaseHistory.EmergencyStop, Stage.Correct,
                    [new Change(EcsServiceFields.Count, EcsServiceFields.Text(_live.Desired), EcsServiceFields.Text(0))],
                    $"emergency rollback by {_history.PinnedBy}: {Pin!.Reason}", new SetServiceCount(_spec.Cluster, _spec.Service, 0));
            else yield return Deploy(EcsServiceDiff.Rollback, _back!, $"{_history.PinnedBy}: {Pin!.Reason}");
            yield break;
        }

        if (_live.Desired > 0)
        {
            yield return Deploy(EcsServiceDiff.Rollback, _back!, $"{_history.PinnedBy}: {Pin!.Reason}");
            yield break;
        }

        // It was there when everything was stopped, and is gone since.
        if (Stuck)
        {
            yield return new ProposedAction(
                EcsServiceDiff.SetCount, Stage.Raise, [new Change(EcsServiceFields.Count, EcsServiceFields.Text(0), former)],
                $"{_back} to go back to is not there any more: what ran comes back", new SetServiceCount(_spec.Cluster, _spec.Service, Number(former)));
            yield break;
        }

        var stopped = _view.History.LastWritten.GetValueOrDefault(EcsServiceFields.Count)?.At ?? _view.Now;
        if (_view.Now < stopped + Drain)
        {
            NextEdge = stopped + Drain;
            yield break;
        }

        yield return new ProposedAction(
            EcsServiceDiff.Rollback, Stage.Raise,
            [
                new Change(EcsServiceFields.Revision, _live.TaskDefinition, _back),
                new Change(EcsServiceFields.Count, EcsServiceFields.Text(_live.Desired), former),
            ],
            $"emergency rollback by {_history.PinnedBy}: {Pin!.Reason}",
            new DeployServiceRevision(_spec.Cluster, _spec.Service, _back!, Number(former)));
    }

    private static int Number(string count) => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);

    private ProposedAction Deploy(string verb, string revision, string why, params Change[] more) => new(
        verb, Stage.Correct, [new Change(EcsServiceFields.Revision, _live.TaskDefinition, revision), .. more], why,
        new DeployServiceRevision(_spec.Cluster, _spec.Service, revision, null));
}
