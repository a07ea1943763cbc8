using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>DescribeEvents: of the last hour unless another span is asked for.</summary>
internal sealed class EventOperations(RdsEvents events, SandboxWorld world)
{
    private const int DefaultMinutes = 60;

    public IEnumerable<SandboxOperation> All() => [SandboxOperation.Read("DescribeEvents", Describe)];

    private JsonObject Describe(SandboxCall call)
    {
        var source = call.Text("SourceIdentifier");
        var type = call.Text("SourceType");
        if (source is { Length: > 0 } && type is null or "")
            throw new AwsRefusal("InvalidParameterCombination", "SourceType must be provided with SourceIdentifier.");
        var until = Time(call, "EndTime") ?? world.Now;
        var since = Time(call, "StartTime") ?? until - TimeSpan.FromMinutes(call.Integer("Duration") ?? DefaultMinutes);
        var categories = call.Texts("EventCategories");

        var found = events.All.Index().Where(entry =>
            entry.Item.At >= since && entry.Item.At <= until && entry.Item.At <= call.AsOf
            && (source is null or "" || entry.Item.Source.Equals(source, StringComparison.OrdinalIgnoreCase))
            && (type is null or "" || entry.Item.SourceType == type)
            && (categories.Count == 0 || entry.Item.Categories.Any(categories.Contains)));
        var page = Page.Of(found, entry => $"{entry.Item.At:yyyy-MM-ddTHH:mm:ss.fffffff}/{entry.Index:D9}", call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["Events"] = new JsonArray([.. page.Items.Select(entry => RdsAnswers.Event(entry.Item))]),
        };
    }

    private static DateTimeOffset? Time(SandboxCall call, string member)
    {
        if (call.Text(member) is not { Length: > 0 } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new AwsRefusal("InvalidParameterValue", $"{member} '{text}' is not a timestamp.");
    }
}
