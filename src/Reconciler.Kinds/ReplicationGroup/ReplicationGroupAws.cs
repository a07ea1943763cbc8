using Amazon.ElastiCache.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using AwsGroup = Amazon.ElastiCache.Model.ReplicationGroup;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>
/// Replication groups of one account and region. DescribeReplicationGroups takes one name or none: one group is asked for
/// by name, several are picked from the account's list.
/// </summary>
/// <param name="aws">The way there.</param>
public sealed class ReplicationGroupAws(IAwsAccess aws) : IKindConnection
{
    /// <summary>What DescribeReplicationGroups gives at most on a page.</summary>
    internal const int PageSize = 100;

    /// <inheritdoc/>
    public IKind Kind => ReplicationGroupKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        if (requests.Count == 0) return new Dictionary<ResourceAddress, Observation>();
        var lookedAt = aws.Time.GetUtcNow();
        var ids = requests.Select(Id).Distinct().ToList();
        Func<string, Observation> seen;
        try
        {
            var found = await FindAsync(ids.Count == 1 ? ids[0] : null, ct);
            seen = id => found.TryGetValue(id, out var group) ? Seen(group, lookedAt) : Observation.Absent(lookedAt);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound && ids.Count == 1)
        {
            seen = _ => Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            seen = _ => Outcomes.Unknown(e, lookedAt);
        }

        return requests.ToDictionary(r => r.Address, r => seen(Id(r)));
    }

    /// <summary>There is nothing to execute: the kind proposes no action.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(action);
        throw new ArgumentException($"Replication groups are observed only; there is no {action.Verb}.", nameof(action));
    }

    private async Task<Dictionary<string, AwsGroup>> FindAsync(string? id, CancellationToken ct)
    {
        var found = new Dictionary<string, AwsGroup>(StringComparer.OrdinalIgnoreCase);
        string? marker = null;
        do
        {
            var request = new DescribeReplicationGroupsRequest
            {
                ReplicationGroupId = id,
                MaxRecords = PageSize,
                Marker = marker,
            };
            var page = await aws.ElastiCache.ReadAsync(
                "DescribeReplicationGroups", (caches, c) => caches.DescribeReplicationGroupsAsync(request, c), ct);
            foreach (var group in page.ReplicationGroups ?? [])
                if (group.ReplicationGroupId is { } name)
                    found[name] = group;
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return found;
    }

    private static string Id(LookRequest request) => ((ReplicationGroupSpec)request.Declaration.Spec).Id.ToLowerInvariant();

    private static Observation Seen(AwsGroup group, DateTimeOffset lookedAt) =>
        group.Status is { Length: > 0 } status
            ? Observation.Present(Live(group, status), lookedAt)
            : Observation.Unknown("DescribeReplicationGroups did not say the status", lookedAt);

    private static ReplicationGroupLive Live(AwsGroup group, string status) => new()
    {
        Id = group.ReplicationGroupId!.ToLowerInvariant(),
        Status = status,
        NodeType = group.CacheNodeType ?? "",
        Nodes = group.MemberClusters?.Count ?? group.NodeGroups?.Sum(n => n.NodeGroupMembers?.Count ?? 0) ?? 0,
        Members = [.. (group.MemberClusters ?? []).Order(StringComparer.Ordinal)],
        Shards =
        [
            .. (group.NodeGroups ?? [])
                .Select(n => new ShardLive(n.NodeGroupId ?? "", n.Status ?? "", HasPrimary(n)))
                .OrderBy(s => s.Id, StringComparer.Ordinal),
        ],
    };

    /// <summary>AWS says the roles for cluster mode disabled only.</summary>
    private static bool? HasPrimary(NodeGroup shard)
    {
        var roles = (shard.NodeGroupMembers ?? []).Select(m => m.CurrentRole).Where(r => !string.IsNullOrEmpty(r)).ToList();
        return roles.Count == 0 ? null : roles.Contains("primary");
    }
}
