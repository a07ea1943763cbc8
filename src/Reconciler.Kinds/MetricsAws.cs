using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds;

/// <summary>Metrics by the minute, several in one question.</summary>
/// <param name="aws">The way there.</param>
public sealed class MetricsAws(IAwsAccess aws)
{
    private const int Minute = 60;

    /// <summary>One metric.</summary>
    /// <param name="id">What its values are found by: a lower-case letter, then letters and digits.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="statistic">Of each minute: <c>Average</c>, <c>Sum</c>.</param>
    /// <param name="dimensions">Its dimensions.</param>
    public static MetricDataQuery Query(
        string id, string space, string metric, string statistic, params IReadOnlyList<(string Name, string Value)> dimensions) => new()
        {
            Id = id,
            MetricStat = new MetricStat
            {
                Metric = new Metric { Namespace = space, MetricName = metric, Dimensions = [.. dimensions.Select(d => new Dimension { Name = d.Name, Value = d.Value })] },
                Period = Minute,
                Stat = statistic,
            },
        };

    /// <summary>
    /// What a load balancer itself answered as 5xx, where no target did: it counts that for itself as a whole, and never for a target group
    /// (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).
    /// </summary>
    /// <param name="id">What its values are found by.</param>
    /// <param name="balancer">The load balancer's dimension.</param>
    public static MetricDataQuery BalancerErrors(string id, (string Name, string Value) balancer) =>
        Query(id, "AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "Sum", balancer);

    /// <summary>The sum of a metric's values; null where there is none.</summary>
    /// <param name="values">What <see cref="AskAsync"/> answered.</param>
    /// <param name="id">The metric's id.</param>
    public static double? Sum(IReadOnlyDictionary<string, IReadOnlyList<double>> values, string id) =>
        values?.GetValueOrDefault(id) is { Count: > 0 } found ? found.Sum() : null;

    /// <summary>Their average; null where there is none.</summary>
    /// <inheritdoc cref="Sum"/>
    public static double? Average(IReadOnlyDictionary<string, IReadOnlyList<double>> values, string id) =>
        values?.GetValueOrDefault(id) is { Count: > 0 } found ? found.Average() : null;

    /// <summary>Asks for the values of a stretch of time.</summary>
    /// <param name="queries">The metrics.</param>
    /// <param name="from">Its beginning.</param>
    /// <param name="to">Its end.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The values of every minute that has one, by id; an id without any may be missing.</returns>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> AskAsync(
        IReadOnlyList<MetricDataQuery> queries, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var values = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var request = new GetMetricDataRequest
            {
                MetricDataQueries = [.. queries],
                StartTime = from.UtcDateTime,
                EndTime = to.UtcDateTime,
                NextToken = token,
            };
            var page = await aws.CloudWatch.ReadAsync("GetMetricData", (cloudWatch, c) => cloudWatch.GetMetricDataAsync(request, c), ct);
            foreach (var result in page.MetricDataResults ?? [])
            {
                if (!values.TryGetValue(result.Id ?? "", out var known)) values[result.Id ?? ""] = known = [];
                known.AddRange(result.Values ?? []);
            }

            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return values.ToDictionary(v => v.Key, v => (IReadOnlyList<double>)v.Value, StringComparer.Ordinal);
    }
}
