using Amazon.CloudWatchLogs.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Lines that are not to be in a log.</summary>
/// <param name="aws">The way there.</param>
public sealed class EcsLogLinesAws(IAwsAccess aws)
{
    /// <summary>How many there are; no more than one above what is allowed is counted.</summary>
    /// <param name="rule">Which lines, and how many there may be.</param>
    /// <param name="since">Since when.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<int> CountAsync(EcsLogRule rule, DateTimeOffset since, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (count, token) = (0, (string?)null);
        do
        {
            var request = new FilterLogEventsRequest
            {
                LogGroupName = rule.Group,
                FilterPattern = rule.Pattern,
                StartTime = since.ToUnixTimeMilliseconds(),
                Limit = rule.MaxErrors + 1,
                NextToken = token,
            };
            var page = await aws.Logs.ReadAsync("FilterLogEvents", (logs, c) => logs.FilterLogEventsAsync(request, c), ct);
            count += page.Events?.Count ?? 0;
            token = page.NextToken;
        }
        while (count <= rule.MaxErrors && !string.IsNullOrEmpty(token));
        return count;
    }
}
