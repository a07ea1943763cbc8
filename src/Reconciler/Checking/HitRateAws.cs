using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>
/// The hit rate of a cache, by its nodes
/// (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html, CacheHitRate).
/// </summary>
internal sealed class HitRateAws(IAwsAccess aws)
{
    private readonly MetricsAws _metrics = new(aws);

    /// <summary>The average of the last hour over the nodes that were asked for anything, in percent; null where none was.</summary>
    /// <param name="members">The ids of the nodes; at least one.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<double?> SeeAsync(IReadOnlyList<string> members, DateTimeOffset now, CancellationToken ct)
    {
        var queries = members.Select((member, i) =>
            MetricsAws.Query($"m{i}", "AWS/ElastiCache", "CacheHitRate", "Average", ("CacheClusterId", member))).ToList();
        var values = await _metrics.AskAsync(queries, now - TimeSpan.FromHours(1), now, ct);
        var all = values.Values.SelectMany(v => v).ToList();
        return all.Count == 0 ? null : all.Average();
    }
}
