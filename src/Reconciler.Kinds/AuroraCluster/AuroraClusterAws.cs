using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>DB clusters of one account and region: 100 are looked at in a call, one is written to.</summary>
/// <param name="aws">The way there.</param>
public sealed class AuroraClusterAws(IAwsAccess aws) : IKindConnection
{
    /// <inheritdoc/>
    public IKind Kind => AuroraClusterKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var look = new AuroraClusterLookAws(aws);
        var looks = await Task.WhenAll(requests.Chunk(AuroraClusterLookAws.PageSize).Select(chunk => look.AtAsync(chunk, ct)));
        return looks.SelectMany(seen => seen).ToDictionary();
    }

    /// <inheritdoc/>
    public Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        new DatabaseWhyAws(aws, SourceType.DbCluster).WhyAsync(declaration, since, ct);

    /// <inheritdoc/>
    public async Task<ActionOutcome> ExecuteAsync(ProposedAction action, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(action);
        var outcome = await Outcomes.SendAsync(() => action.Write switch
        {
            StartAuroraCluster start => StartAsync(start.Identifier, ct),
            StopAuroraCluster stop => StopAsync(stop.Identifier, ct),
            _ => throw new ArgumentException($"{action.Write} is no write to a DB cluster.", nameof(action)),
        });
        // AWS answers at once and takes minutes: accepted is not arrived.
        return outcome is ActionOutcome.Done done ? new ActionOutcome.InProgress(done.RequestId) : outcome;
    }

    private async Task<string?> StartAsync(string identifier, CancellationToken ct)
    {
        var request = new StartDBClusterRequest { DBClusterIdentifier = identifier };
        var response = await aws.Rds.WriteAsync("StartDBCluster", (rds, c) => rds.StartDBClusterAsync(request, c), ct);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<string?> StopAsync(string identifier, CancellationToken ct)
    {
        var request = new StopDBClusterRequest { DBClusterIdentifier = identifier };
        var response = await aws.Rds.WriteAsync("StopDBCluster", (rds, c) => rds.StopDBClusterAsync(request, c), ct);
        return response.ResponseMetadata?.RequestId;
    }
}
