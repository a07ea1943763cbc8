using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudTrail;

/// <summary>LookupEvents: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</summary>
/// <param name="newestFirst">The events that are remembered, numbered in the order in which they came.</param>
/// <param name="region">Where they happened.</param>
internal sealed class EventLookup(Func<IEnumerable<(long Number, TrailEvent Event)>> newestFirst, string region)
{
    private const int MostResults = 50;
    private static readonly CallRate LookupRate = new(2, 2);

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("LookupEvents", Lookup) with
        {
            Rate = LookupRate,
            Summary = call => string.Join(' ', call.Structures("LookupAttributes")
                .Select(one => $"{one.Text("AttributeKey")}={one.Text("AttributeValue")}")),
        },
    ];

    private JsonObject Lookup(SandboxCall call)
    {
        var size = call.Integer("MaxResults") ?? MostResults;
        if (size is < 1 or > MostResults)
            throw new AwsRefusal("InvalidMaxResultsException", $"Max results must be between 1 and {MostResults}.");
        var (from, to) = (Time(call, "StartTime") ?? DateTimeOffset.MinValue, Time(call, "EndTime") ?? DateTimeOffset.MaxValue);
        if (from > to)
            throw new AwsRefusal("InvalidTimeRangeException", "The start time must not be after the end time.");
        var isWanted = Attribute(call);
        var found = newestFirst().Where(entry => !call.Has("EventCategory")
            && entry.Event.At >= from && entry.Event.At <= to && entry.Event.At <= call.AsOf && isWanted(entry.Event));
        var (items, next) = KeyPage.Of(
            found, entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Number:D12}"), size, call.Text("NextToken"),
            () => new AwsRefusal("InvalidNextTokenException", "The token is not valid."), descending: true);
        return new JsonObject
        {
            ["Events"] = new JsonArray([.. items.Select(entry => EventAnswer.Of(entry.Event, region))]),
            ["NextToken"] = next,
        };
    }

    /// <exception cref="AwsRefusal"><c>InvalidLookupAttributesException</c>: more than one attribute, or one that there is not.</exception>
    private static Func<TrailEvent, bool> Attribute(SandboxCall call)
    {
        var attributes = call.Structures("LookupAttributes");
        if (attributes.Count == 0)
            return _ => true;
        if (attributes.Count > 1)
            throw new AwsRefusal("InvalidLookupAttributesException", "You can specify only one attribute.");
        var value = attributes[0].Required("AttributeValue", "InvalidLookupAttributesException");
        return attributes[0].Text("AttributeKey") switch
        {
            "EventId" => happened => happened.Id == value,
            "EventName" => happened => happened.Name == value,
            "EventSource" => happened => happened.Source == value,
            "Username" => happened => happened.Username == value,
            "AccessKeyId" => happened => happened.AccessKey == value,
            "ReadOnly" => _ => value == "false",
            "ResourceName" => happened => happened.Resources.Any(one => one.Name == value),
            "ResourceType" => happened => happened.Resources.Any(one => one.Type == value),
            var key => throw new AwsRefusal("InvalidLookupAttributesException", $"There is no attribute '{key}'."),
        };
    }

    private static DateTimeOffset? Time(SandboxCall call, string member) => call.Number(member) is { } seconds
        ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Clamp(seconds, 0, 253_402_300_799))
        : null;
}
