using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>FilterLogEvents.</summary>
internal sealed class EventOperations(LogBook book)
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
    private const int MostEvents = 10_000;

    // 5 a second for an account and region, 10 in the largest regions:
    // https://repost.aws/knowledge-center/cloudwatch-logs-throttling
    private static readonly CallRate FilterRate = new(5, 5);

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("FilterLogEvents", Filter) with
        {
            Rate = FilterRate,
            Summary = call => $"{call.Text("logGroupName") ?? call.Text("logGroupIdentifier")} {call.Text("filterPattern")}".TrimEnd(),
        },
    ];

    private JsonObject Filter(SandboxCall call)
    {
        var group = Group(call);
        var pattern = FilterPattern.Parse(call.Text("filterPattern") ?? "");
        var (streams, prefix) = (call.Texts("logStreamNames"), call.Text("logStreamNamePrefix"));
        if (streams.Count > 0 && prefix is not null)
            throw Invalid("logStreamNames and logStreamNamePrefix cannot be combined.");
        var size = call.Integer("limit") ?? MostEvents;
        if (size is < 1 or > MostEvents)
            throw Invalid($"1 validation error detected: Value '{size}' at 'limit': Member must be between 1 and {MostEvents}");
        var (from, to) = (Time(call, "startTime") ?? DateTimeOffset.UnixEpoch, Time(call, "endTime") ?? DateTimeOffset.MaxValue);
        if (from > to)
            throw Invalid("endTime must be greater than or equal to startTime.");

        var found = book.Between(group, from, to < call.AsOf ? to : call.AsOf).Where(line =>
            (streams.Count == 0 || streams.Contains(line.Stream))
            && (prefix is null || line.Stream.StartsWith(prefix, StringComparison.Ordinal))
            && pattern.Matches(line.Message));
        var (items, next) = KeyPage.Of(found, Key, size, call.Text("nextToken"), () => Invalid("The specified nextToken is invalid."));
        return new JsonObject
        {
            ["events"] = new JsonArray([.. items.Select(Answer)]),
            ["searchedLogStreams"] = new JsonArray(),
            ["nextToken"] = next,
        };
    }

    private LogGroup Group(SandboxCall call)
    {
        var (name, identifier) = (call.Text("logGroupName"), call.Text("logGroupIdentifier"));
        if (name is null == identifier is null)
            throw Invalid("Either logGroupName or logGroupIdentifier must be given, and not both.");
        return book.Groups.AllAt(call.AsOf).FirstOrDefault(group => group.Name == (name ?? identifier) || group.Arn == identifier)
            ?? throw new AwsRefusal("ResourceNotFoundException", "The specified log group does not exist.");
    }

    private static string Key(LogLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.At.ToUnixTimeMilliseconds():D15}/{line.Sequence:D12}");

    private static JsonObject Answer(LogLine line) => new()
    {
        ["logStreamName"] = line.Stream,
        ["timestamp"] = line.At.ToUnixTimeMilliseconds(),
        ["message"] = line.Message,
        ["ingestionTime"] = line.At.ToUnixTimeMilliseconds(),
        ["eventId"] = string.Create(CultureInfo.InvariantCulture, $"{line.Sequence:D56}"),
    };

    // Milliseconds since 1970; what lies beyond the calendar is its end.
    private static DateTimeOffset? Time(SandboxCall call, string member) => call.Number(member) switch
    {
        null => null,
        < 0 => throw Invalid($"1 validation error detected: Value at '{member}': Member must have value greater than or equal to 0"),
        { } milliseconds when milliseconds < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() =>
            DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds),
        _ => DateTimeOffset.MaxValue,
    };

    private static AwsRefusal Invalid(string message) => new("InvalidParameterException", message);
}
