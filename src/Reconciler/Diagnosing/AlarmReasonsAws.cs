using Amazon.CloudWatch.Model;
using Reconciler.Kinds;

namespace Reconciler.Diagnosing;

/// <summary>Which of some alarms are in ALARM, since when and why, in CloudWatch's words: a look keeps the state alone.</summary>
/// <param name="aws">The way there.</param>
internal sealed class AlarmReasonsAws(IAwsAccess aws)
{
    /// <summary>What DescribeAlarms takes at most.</summary>
    private const int Batch = 100;

    /// <summary>Those in ALARM, by name.</summary>
    /// <param name="names">The names of alarms; those that are not there are left out.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="Amazon.Calling.AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyDictionary<string, SeenAlarm>> FiringAsync(IEnumerable<string> names, CancellationToken ct)
    {
        var firing = new Dictionary<string, SeenAlarm>(StringComparer.Ordinal);
        foreach (var batch in names.Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            var request = new DescribeAlarmsRequest { AlarmNames = [.. batch], AlarmTypes = ["MetricAlarm", "CompositeAlarm"], StateValue = "ALARM", MaxRecords = Batch };
            var answer = await aws.CloudWatch.ReadAsync("DescribeAlarms", (watch, c) => watch.DescribeAlarmsAsync(request, c), ct);
            foreach (var alarm in answer.MetricAlarms ?? [])
                if (alarm.AlarmName is { } name) firing[name] = new SeenAlarm(alarm.StateReason, Time(alarm.StateUpdatedTimestamp));
            foreach (var alarm in answer.CompositeAlarms ?? [])
                if (alarm.AlarmName is { } name) firing[name] = new SeenAlarm(alarm.StateReason, Time(alarm.StateUpdatedTimestamp));
        }

        return firing;
    }

    private static DateTimeOffset? Time(DateTime? at) => at is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null;
}
