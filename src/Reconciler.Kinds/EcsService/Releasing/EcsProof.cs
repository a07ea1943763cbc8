using Reconciler.Core.Recording;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Whether what a service runs is still to be held against its health. Pure; asked before a look, and after it.</summary>
internal static class EcsProof
{
    /// <summary>Whether a revision is not proven, or was rolled out again since.</summary>
    public static bool Wanted(EcsReleaseSpec spec, ReleaseHistory history, string? revision) =>
        spec.Deploys && revision is not null
        && !(history.Proven?.Revision == revision && (history.DeployedAt is not { } deployed || history.ProvenAt >= deployed));

    /// <summary>Whether a look has to ask how healthy the service is: until it is proven, and at every waking.</summary>
    public static bool Asks(LookRequest request, EcsReleaseSpec spec, string? revision) =>
        request.Mode == Core.Desired.CostMode.Active
        && (Wanted(spec, request.History.Release, revision) || (spec.Proves && request.Phase == TransitionPhase.Waking));

    /// <summary>
    /// Since when it is asked: since its deployment began, or since we raised it: what was wrong before the night is over. What is
    /// proven is only asked about while it wakes, and may have run all the time: then since the waking began.
    /// </summary>
    public static DateTimeOffset Since(LookRequest request, EcsReleaseSpec spec, EcsDeployment primary)
    {
        var raised = request.History.LastWritten.GetValueOrDefault(EcsServiceFields.Count)?.At;
        var waking = Wanted(spec, request.History.Release, primary.Revision) ? null : request.PhaseSince;
        return new[] { primary.CreatedAt, raised, waking }.Max()!.Value;
    }
}
