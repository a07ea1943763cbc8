using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>PutMetricData and GetMetricStatistics.</summary>
internal sealed class MetricOperations(MetricStore metrics, SandboxWorld world)
{
    private const int MostDatapoints = 1440;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("PutMetricData", Put) with { Rate = CloudWatchRates.PutMetricData, Summary = Named },
        SandboxOperation.Read("GetMetricStatistics", Statistics) with
        {
            Rate = CloudWatchRates.GetMetricStatistics,
            Summary = call => $"{Named(call)} {call.Text("MetricName")}",
        },
    ];

    private static string Named(SandboxCall call) => call.Text("Namespace") ?? "";

    private JsonObject Put(SandboxCall call)
    {
        var metricNamespace = call.Required("Namespace", "MissingParameter");
        var data = call.Structures("MetricData")
            .Select(datum => (Metric: Key(metricNamespace, datum), At: MetricTimes.Read(datum, "Timestamp") ?? world.Now, Samples: Samples(datum)))
            .ToList();
        foreach (var (metric, at, samples) in data)
            metrics.Publish(metric, at, samples);
        return [];
    }

    private JsonObject Statistics(SandboxCall call)
    {
        var metric = Key(call.Required("Namespace", "MissingParameter"), call);
        var seconds = call.Integer("Period") is { } found and > 0 ? found : throw Invalid("Period", "must be greater than 0");
        var period = TimeSpan.FromSeconds(seconds);
        var from = MetricTimes.Read(call, "StartTime") ?? throw Invalid("StartTime", "is required");
        var to = MetricTimes.Read(call, "EndTime") ?? throw Invalid("EndTime", "is required");
        if (from >= to)
            throw Invalid("StartTime", "must be less than the parameter EndTime");
        if ((to - from) / period > MostDatapoints)
        {
            throw new AwsRefusal("InvalidParameterCombination", string.Create(CultureInfo.InvariantCulture,
                $"You have requested up to {(long)((to - from) / period)} datapoints, which exceeds the limit of {MostDatapoints}."));
        }
        if (call.Texts("ExtendedStatistics").Count > 0)
            throw Invalid("ExtendedStatistics", "is not supported by the sandbox. Ask for Statistics");
        var statistics = call.Texts("Statistics");
        var datapoints = new JsonArray();
        for (var start = from; start < to && start < world.Now; start += period)
        {
            if (metrics.Read(metric, start, start + period) is { } samples)
                datapoints.Add((JsonNode)Datapoint(start, samples, statistics));
        }
        return new JsonObject { ["Label"] = metric.Name, ["Datapoints"] = datapoints };
    }

    private static JsonObject Datapoint(DateTimeOffset at, MetricSamples samples, IReadOnlyList<string> statistics)
    {
        var datapoint = new JsonObject { ["Timestamp"] = at };
        foreach (var plain in statistics)
            datapoint[plain] = samples.Statistic(plain);
        datapoint["Unit"] = "None";
        return datapoint;
    }

    /// <summary>The metric that a structure names.</summary>
    public static MetricKey Key(string metricNamespace, SandboxCall named) => new(
        metricNamespace,
        named.Required("MetricName", "MissingParameter"),
        named.Structures("Dimensions").Select(one => KeyValuePair.Create(
            one.Required("Name", "MissingParameter"), one.Required("Value", "MissingParameter"))));

    // One value, or values with counts, or a set of statistics.
    private static MetricSamples Samples(SandboxCall datum)
    {
        if (datum.Structure("StatisticValues") is { } set)
        {
            double Member(string name) => set.Number(name) ?? throw Invalid($"StatisticValues.{name}", "is required");
            var (count, sum) = (Member("SampleCount"), Member("Sum"));
            return new MetricSamples(count, sum, Member("Minimum"), Member("Maximum"), [(sum / count, count)]);
        }
        var values = datum.Texts("Values").Select(Parse).ToList();
        if (values.Count == 0)
            return MetricSamples.Of(datum.Number("Value") ?? throw Invalid("Value", "is required"));
        var counts = datum.Texts("Counts").Select(Parse).ToList();
        return values.Select((value, place) => MetricSamples.Of(value, place < counts.Count ? counts[place] : 1))
            .Aggregate((one, other) => one.And(other));
    }

    private static double Parse(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Invalid("MetricData", $"has '{text}' where a number is expected");

    private static AwsRefusal Invalid(string member, string what) =>
        new("InvalidParameterValue", $"The parameter {member} {what}.");
}
