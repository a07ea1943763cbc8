using System.Globalization;
using System.Text;
using Amazon.CloudWatchLogs.Model;
using Reconciler.Kinds;

namespace Reconciler.Bundling;

/// <summary>The lines of a log group as a text.</summary>
/// <param name="aws">The way there.</param>
internal sealed class BundleLogAws(IAwsAccess aws)
{
    /// <summary>More nobody reads; the newest are kept.</summary>
    private const int MostLines = 20_000;

    /// <summary>A page has up to 10,000 lines; a group that has more of them than this in the time is not read to its end.</summary>
    private const int MostPages = 50;

    /// <summary>All lines since a moment: when, which stream, what. What is left out is said.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="since">Since when.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="Amazon.Calling.AwsCallException">A call failed.</exception>
    public async Task<string> ReadAsync(string group, DateTimeOffset since, CancellationToken ct)
    {
        var (lines, dropped, token, pages) = (new Queue<string>(), 0, (string?)null, 0);
        do
        {
            var request = new FilterLogEventsRequest { LogGroupName = group, StartTime = since.ToUnixTimeMilliseconds(), NextToken = token };
            var page = await aws.Logs.ReadAsync("FilterLogEvents", (logs, c) => logs.FilterLogEventsAsync(request, c), ct);
            foreach (var line in page.Events ?? [])
            {
                lines.Enqueue($"{Time(line.Timestamp)} {line.LogStreamName} {line.Message?.TrimEnd('\n', '\r')}");
                if (lines.Count <= MostLines) continue;
                lines.Dequeue();
                dropped++;
            }

            token = page.NextToken;
        }
        while (++pages < MostPages && !string.IsNullOrEmpty(token));
        var text = new StringBuilder();
        if (dropped > 0) text.Append(CultureInfo.InvariantCulture, $"({dropped} earlier lines are left out)\n");
        foreach (var line in lines) text.Append(line).Append('\n');
        if (!string.IsNullOrEmpty(token)) text.Append("(there are more lines than could be read)\n");
        return text.ToString();
    }

    private static string Time(long? milliseconds) => milliseconds is { } since
        ? DateTimeOffset.FromUnixTimeMilliseconds(since).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : "-";
}
