using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Databases;

/// <summary>Why a database makes no progress: its last events.</summary>
internal sealed class DatabaseWhyAws(IAwsAccess aws, SourceType source)
{
    /// <summary>AWS keeps events for 14 days (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html).</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>AWS's words, the last first; null where it says nothing or could not be asked.</summary>
    public async Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct)
    {
        var now = aws.Time.GetUtcNow();
        var request = new DescribeEventsRequest
        {
            SourceIdentifier = ((IDatabaseSpec)declaration.Spec).Identifier.ToLowerInvariant(),
            SourceType = source,
            StartTime = (since < now - Kept ? now - Kept : since).UtcDateTime,
            EndTime = now.UtcDateTime,
        };
        try
        {
            var page = await aws.Rds.ReadAsync("DescribeEvents", (rds, c) => rds.DescribeEventsAsync(request, c), ct);
            var words = (page.Events ?? []).OrderByDescending(e => e.Date).Select(e => e.Message).OfType<string>().Take(2).ToList();
            return words.Count > 0 ? string.Join("; ", words) : null;
        }
        catch (AwsCallException)
        {
            // It is one sentence more in the log; the stall itself is told without it.
            return null;
        }
    }
}
