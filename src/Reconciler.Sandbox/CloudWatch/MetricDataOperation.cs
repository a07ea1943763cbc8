using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// GetMetricData, of single metrics; expressions are refused. One page holds it all: a caller that asks for more datapoints than
/// AWS puts into a page is refused, too.
/// </summary>
internal sealed class MetricDataOperation(MetricStore metrics, SandboxWorld world)
{
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
    private const int MostQueries = 500;
    private const int MostDatapoints = 100_800;

    public SandboxOperation Operation => SandboxOperation.Read("GetMetricData", Answer) with
    {
        Rate = CloudWatchRates.GetMetricData,
        Summary = call => string.Join(' ', call.Structures("MetricDataQueries").Select(q => q.Text("Id"))),
    };

    private JsonObject Answer(SandboxCall call)
    {
        var from = MetricTimes.Read(call, "StartTime") ?? throw Invalid("The parameter StartTime is required.");
        var to = MetricTimes.Read(call, "EndTime") ?? throw Invalid("The parameter EndTime is required.");
        if (from >= to) throw Invalid("The parameter EndTime must be greater than the parameter StartTime.");
        var queries = call.Structures("MetricDataQueries").ToList();
        if (queries.Count is 0 or > MostQueries) throw Invalid($"The collection MetricDataQueries must have 1 to {MostQueries} elements.");
        var results = new JsonArray();
        foreach (var query in queries) results.Add((JsonNode)Result(query, from, to));
        return new JsonObject { ["MetricDataResults"] = results, ["Messages"] = new JsonArray() };
    }

    private JsonObject Result(SandboxCall query, DateTimeOffset from, DateTimeOffset to)
    {
        var id = query.Required("Id", "MissingParameter");
        var stat = query.Structure("MetricStat") ?? throw Invalid($"The sandbox answers MetricStat only, and {id} has none.");
        var named = stat.Structure("Metric") ?? throw Invalid($"{id} names no metric.");
        var metric = MetricOperations.Key(named.Required("Namespace", "MissingParameter"), named);
        var period = TimeSpan.FromSeconds(stat.Integer("Period") is { } found and > 0 ? found : throw Invalid("Period must be greater than 0."));
        if ((to - from) / period > MostDatapoints) throw Invalid($"More than {MostDatapoints} datapoints are asked for.");
        var (times, values) = (new JsonArray(), new JsonArray());
        // Newest first, as AWS gives them by default.
        for (var start = Floor(to, period); start + period > from; start -= period)
        {
            if (start >= world.Now || start < from || start >= to || metrics.Read(metric, start, start + period) is not { } samples) continue;
            times.Add((JsonNode)JsonValue.Create(start));
            values.Add((JsonNode)JsonValue.Create(samples.Statistic(stat.Text("Stat") ?? "Average")));
        }

        return new JsonObject
        {
            ["Id"] = id,
            ["Label"] = query.Text("Label") ?? metric.Name,
            ["Timestamps"] = times,
            ["Values"] = values,
            ["StatusCode"] = "Complete",
        };
    }

    private static DateTimeOffset Floor(DateTimeOffset at, TimeSpan unit) => at - TimeSpan.FromTicks(at.UtcTicks % unit.Ticks);

    private static AwsRefusal Invalid(string what) => new("InvalidParameterValue", what);
}
