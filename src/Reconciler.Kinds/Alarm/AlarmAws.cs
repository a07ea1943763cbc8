using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Alarm;

/// <summary>Alarms of one account and region: 100 are looked at in a call, one is put.</summary>
/// <param name="aws">The way there.</param>
public sealed class AlarmAws(IAwsAccess aws) : IKindConnection
{
    /// <summary>What DescribeAlarms takes and gives at most.</summary>
    internal const int PageSize = 100;

    /// <inheritdoc/>
    public IKind Kind => AlarmKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var looks = await Task.WhenAll(requests.Chunk(PageSize).Select(chunk => LookAsync(chunk, ct)));
        return looks.SelectMany(look => look).ToDictionary();
    }

    /// <inheritdoc/>
    public Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(action);
        var request = action.Write is PutAlarm put
            ? Request(put.Definition)
            : throw new ArgumentException($"{action.Write} is no write of an alarm.", nameof(action));
        return Outcomes.SendAsync(async () =>
        {
            var response = await aws.CloudWatch.WriteAsync(
                "PutMetricAlarm", (watch, c) => watch.PutMetricAlarmAsync(request, c), permit);
            return response.ResponseMetadata?.RequestId;
        });
    }

    private async Task<IEnumerable<KeyValuePair<ResourceAddress, Observation>>> LookAsync(
        LookRequest[] requests, CancellationToken ct)
    {
        var lookedAt = aws.Time.GetUtcNow();
        Func<string, Observation> seen;
        try
        {
            var found = await FindAsync([.. requests.Select(Name).Distinct()], ct);
            seen = name => found.TryGetValue(name, out var live)
                ? Observation.Present(live, lookedAt)
                : Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            seen = _ => Outcomes.Unknown(e, lookedAt);
        }

        return requests.Select(r => KeyValuePair.Create(r.Address, seen(Name(r))));
    }

    /// <summary>Composite alarms as well: they share the names, and a put over one would be refused or destroy it.</summary>
    private async Task<Dictionary<string, AlarmLive>> FindAsync(List<string> names, CancellationToken ct)
    {
        var found = new Dictionary<string, AlarmLive>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var request = new DescribeAlarmsRequest
            {
                AlarmNames = names,
                AlarmTypes = ["MetricAlarm", "CompositeAlarm"],
                MaxRecords = PageSize,
                NextToken = token,
            };
            var page = await aws.CloudWatch.ReadAsync("DescribeAlarms", (watch, c) => watch.DescribeAlarmsAsync(request, c), ct);
            foreach (var alarm in page.MetricAlarms ?? [])
                if (alarm.AlarmName is { } name)
                    found[name] = Live(alarm, name);
            foreach (var alarm in page.CompositeAlarms ?? [])
                if (alarm.AlarmName is { } name)
                    found[name] = Live(alarm, name);
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return found;
    }

    private static string Name(LookRequest request) => ((AlarmSpec)request.Declaration.Spec).Definition.Name;

    private static AlarmLive Live(CompositeAlarm alarm, string name) => new(
        new AlarmDefinition
        {
            Name = name,
            Description = alarm.AlarmDescription,
            AlarmActions = alarm.AlarmActions ?? [],
            OkActions = alarm.OKActions ?? [],
            InsufficientDataActions = alarm.InsufficientDataActions ?? [],
            ActionsEnabled = alarm.ActionsEnabled ?? true,
        },
        alarm.StateValue?.Value ?? "",
        "is a composite alarm")
    {
        Reason = Reason(alarm.StateReason),
        Since = Time(alarm.StateUpdatedTimestamp),
    };

    private static AlarmLive Live(MetricAlarm alarm, string name) => new(
        new AlarmDefinition
        {
            Name = name,
            Description = alarm.AlarmDescription,
            Namespace = alarm.Namespace ?? "",
            Metric = alarm.MetricName ?? "",
            Statistic = alarm.Statistic?.Value,
            ExtendedStatistic = alarm.ExtendedStatistic,
            Dimensions = [.. (alarm.Dimensions ?? []).Select(d => KeyValuePair.Create(d.Name ?? "", d.Value ?? ""))],
            Period = alarm.Period ?? 0,
            EvaluationPeriods = alarm.EvaluationPeriods ?? 0,
            DatapointsToAlarm = alarm.DatapointsToAlarm,
            Comparison = alarm.ComparisonOperator?.Value ?? "",
            Threshold = alarm.Threshold ?? 0,
            MissingData = alarm.TreatMissingData,
            LowSamplePercentile = alarm.EvaluateLowSampleCountPercentile,
            Unit = alarm.Unit?.Value,
            AlarmActions = alarm.AlarmActions ?? [],
            OkActions = alarm.OKActions ?? [],
            InsufficientDataActions = alarm.InsufficientDataActions ?? [],
            ActionsEnabled = alarm.ActionsEnabled ?? true,
        },
        alarm.StateValue?.Value ?? "",
        Beyond(alarm))
    {
        Reason = Reason(alarm.StateReason),
        Since = Time(alarm.StateUpdatedTimestamp),
    };

    private static string? Reason(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();

    private static DateTimeOffset? Time(DateTime? at) => at is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null;

    private static string? Beyond(MetricAlarm alarm) =>
        alarm.EvaluationCriteria is not null ? "watches a PromQL query"
        : !string.IsNullOrEmpty(alarm.ThresholdMetricId) ? "watches an anomaly-detection band"
        : alarm.Metrics is { Count: > 0 } ? "watches a metric-math expression or a query"
        : null;

    /// <summary>
    /// Tags are left out on purpose: for an alarm that is there AWS ignores them, and its own stay
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html, <c>Tags</c>).
    /// </summary>
    private static PutMetricAlarmRequest Request(AlarmDefinition alarm) => new()
    {
        AlarmName = alarm.Name,
        AlarmDescription = alarm.Description,
        Namespace = alarm.Namespace,
        MetricName = alarm.Metric,
        Statistic = alarm.Statistic is { } statistic ? Statistic.FindValue(statistic) : null,
        ExtendedStatistic = alarm.ExtendedStatistic,
        Dimensions = [.. alarm.Dimensions.Select(d => new Dimension { Name = d.Key, Value = d.Value })],
        Period = alarm.Period,
        EvaluationPeriods = alarm.EvaluationPeriods,
        DatapointsToAlarm = alarm.DatapointsToAlarm,
        ComparisonOperator = ComparisonOperator.FindValue(alarm.Comparison),
        Threshold = alarm.Threshold,
        TreatMissingData = alarm.MissingData,
        EvaluateLowSampleCountPercentile = alarm.LowSamplePercentile,
        Unit = alarm.Unit is { } unit ? StandardUnit.FindValue(unit) : null,
        AlarmActions = [.. alarm.AlarmActions],
        OKActions = [.. alarm.OkActions],
        InsufficientDataActions = [.. alarm.InsufficientDataActions],
        ActionsEnabled = alarm.ActionsEnabled,
    };
}
