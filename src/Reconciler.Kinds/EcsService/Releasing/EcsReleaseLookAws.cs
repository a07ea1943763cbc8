using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// Adds to a look at a service what its release wants to know: which image runs, how healthy it is, and whether what it is to go
/// back to is there.
/// </summary>
internal sealed class EcsReleaseLookAws(IAwsAccess aws)
{
    private readonly EcsTaskDefinitionsAws _definitions = new(aws);
    private readonly EcsHealthAws _health = new(aws);

    /// <summary>The look, with what was asked; Unknown where what is needed to decide could not be.</summary>
    public async Task<KeyValuePair<ResourceAddress, Observation>> SeeAsync(LookRequest request, Observation seen, CancellationToken ct)
    {
        var spec = ((EcsServiceSpec)request.Declaration.Spec).Release;
        if (request.Mode == CostMode.Dormant || seen is not PresentObservation { Live: EcsServiceLive { TaskDefinition: { } revision } live })
            return new(request.Address, seen);
        try
        {
            if (request.History.Release.InsteadOf(request.Declaration.Hash) is { } back && back != revision && !await _definitions.IsThereAsync(back, ct))
                live = live with { Missing = back };
            if (spec.Image is not null) live = await _definitions.SeeAsync(live, spec, live.Entrance, ct);
        }
        catch (AwsCallException e)
        {
            return new(request.Address, Observation.Unknown(Outcomes.Reason(e), seen.LookedAt));
        }

        if (EcsProof.Asks(request, spec, revision) && live.Deployments.FirstOrDefault(d => d.IsPrimary) is { } primary)
            live = live with { Facts = await _health.SeeAsync(live, spec, live.TargetGroups, EcsProof.Since(request, spec, primary), request.History.Release.Deployed, Serving(live, primary), ct) };
        return new(request.Address, Observation.Present(live, seen.LookedAt));
    }

    /// <summary>Makes a revision.</summary>
    public Task<string?> RegisterAsync(RegisterServiceRevision register, WritePermit permit) =>
        _definitions.RegisterAsync(register, permit);

    private static DateTimeOffset? Serving(EcsServiceLive live, EcsDeployment primary) =>
        EcsDeployment.IsOneCompleted(live.Deployments) ? primary.UpdatedAt : null;
}
