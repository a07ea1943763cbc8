using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Who wrote to services and databases, by CloudTrail's event history.</summary>
internal sealed class WritesAws(IAwsAccess aws)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>More pages of fifty of one resource in a week are no matter for a person any more.</summary>
    private const int MostPages = 10;

    /// <summary>The writes of the last week that one user did not make, newest first.</summary>
    /// <param name="resources">The names of services and databases.</param>
    /// <param name="own">The user whose writes are left out: our own; null for nobody.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<IReadOnlyList<SeenWrite>> SeeAsync(IReadOnlyList<string> resources, string? own, DateTimeOffset now, CancellationToken ct)
    {
        var found = await Task.WhenAll(resources.Select(r => OfAsync(r, now, ct)));
        return
        [
            .. found.SelectMany(events => events).DistinctBy(e => e.EventId)
                .Where(e => e.ReadOnly != "true" && (own is null || e.Username != own))
                .Select(e => new SeenWrite(
                    e.EventName ?? "an event", e.Username ?? "somebody", e.EventTime is { } at ? new DateTimeOffset(at.ToUniversalTime()) : now))
                .OrderByDescending(w => w.At).ThenBy(w => w.Event, StringComparer.Ordinal),
        ];
    }

    private async Task<List<Event>> OfAsync(string resource, DateTimeOffset now, CancellationToken ct)
    {
        var (events, token) = (new List<Event>(), (string?)null);
        for (var pages = 0; pages < MostPages && (pages == 0 || !string.IsNullOrEmpty(token)); pages++)
        {
            var request = new LookupEventsRequest
            {
                LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.ResourceName, AttributeValue = resource }],
                StartTime = (now - Week).UtcDateTime,
                EndTime = now.UtcDateTime,
                NextToken = token,
            };
            var page = await aws.CloudTrail.ReadAsync("LookupEvents", (trail, c) => trail.LookupEventsAsync(request, c), ct);
            events.AddRange(page.Events ?? []);
            token = page.NextToken;
        }

        return events;
    }
}
