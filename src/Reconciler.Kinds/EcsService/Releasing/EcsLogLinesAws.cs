using Amazon.CloudWatchLogs.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Lines that are not to be in a log.</summary>
/// <param name="aws">The way there.</param>
public sealed class EcsLogLinesAws(IAwsAccess aws)
{
    private const int Page = 1000;

    /// <summary>How many there are; no more than one above what is allowed is counted.</summary>
    /// <param name="rule">Which lines, and how many there may be.</param>
    /// <param name="since">Since when.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public Task<int> CountAsync(EcsLogRule rule, DateTimeOffset since, CancellationToken ct) =>
        CountAsync(rule, since, new HashSet<string>(), ct);

    /// <summary>The first of them since a moment, oldest first.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="pattern">The filter pattern of CloudWatch Logs.</param>
    /// <param name="since">Since when.</param>
    /// <param name="most">How many are enough.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyList<string>> SampleAsync(string group, string pattern, DateTimeOffset since, int most, CancellationToken ct)
    {
        var (lines, token) = (new List<string>(), (string?)null);
        do
        {
            var request = new FilterLogEventsRequest
            {
                LogGroupName = group,
                FilterPattern = pattern,
                StartTime = since.ToUnixTimeMilliseconds(),
                Limit = most,
                NextToken = token,
            };
            var page = await aws.Logs.ReadAsync("FilterLogEvents", (logs, c) => logs.FilterLogEventsAsync(request, c), ct);
            lines.AddRange((page.Events ?? []).Select(e => e.Message).OfType<string>());
            token = page.NextToken;
        }
        while (lines.Count < most && !string.IsNullOrEmpty(token));
        return [.. lines.Take(most)];
    }

    /// <summary>The same, without those that certain tasks wrote.</summary>
    /// <param name="rule">Which lines, and how many there may be.</param>
    /// <param name="since">Since when.</param>
    /// <param name="without">
    /// The ids of the tasks: the last part of a stream's name, as the driver <c>awslogs</c> makes it
    /// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html, <c>awslogs-stream-prefix</c>).
    /// </param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<int> CountAsync(EcsLogRule rule, DateTimeOffset since, IReadOnlySet<string> without, CancellationToken ct)
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
                Limit = without.Count == 0 ? rule.MaxErrors + 1 : Page,
                NextToken = token,
            };
            var page = await aws.Logs.ReadAsync("FilterLogEvents", (logs, c) => logs.FilterLogEventsAsync(request, c), ct);
            count += page.Events?.Count(e => !without.Contains(e.LogStreamName?.Split('/')[^1] ?? "")) ?? 0;
            token = page.NextToken;
        }
        while (count <= rule.MaxErrors && !string.IsNullOrEmpty(token));
        return count;
    }
}
