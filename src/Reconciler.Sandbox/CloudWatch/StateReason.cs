using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>The words and the JSON with which CloudWatch gives the reason of a state.</summary>
internal static class StateReason
{
    public const string Created = "Unchecked: Initial alarm creation";

    public static string Text(AlarmDefinition alarm, AlarmVerdict verdict, string from, string to)
    {
        if (to == AlarmState.InsufficientData)
            return $"Insufficient Data: {Count(verdict.Missing, "datapoint was", "datapoints were")} unknown.";
        if (verdict.Evaluated.Count == 0)
        {
            var treated = alarm.TreatMissingData == "breaching" ? "Breaching" : "NonBreaching";
            return $"Threshold Crossed: no datapoints were received for {Count(verdict.Missing, "period", "periods")} and "
                + $"{Count(verdict.Missing, "missing datapoint was", "missing datapoints were")} treated as [{treated}].";
        }
        var points = string.Join(", ", verdict.Evaluated.Reverse().Select(point => string.Create(
            CultureInfo.InvariantCulture, $"{Number(point.Value!.Value)} ({point.From.UtcDateTime:dd/MM/yy HH:mm:ss})")));
        var deciding = verdict.Evaluated.Count(point => alarm.Breaches(point.Value!.Value) == (to == AlarmState.Alarm));
        var minimum = to == AlarmState.Alarm
            ? alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods
            : alarm.EvaluationPeriods - (alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods) + 1;
        return $"Threshold Crossed: {deciding} out of the last {Count(verdict.Evaluated.Count, "datapoint", "datapoints")} "
            + $"[{points}] {(deciding == 1 ? "was" : "were")} {(to == AlarmState.Alarm ? "" : "not ")}"
            + $"{Comparison(alarm.Comparison)} the threshold ({Number(alarm.Threshold)}) "
            + $"(minimum {Count(minimum, "datapoint", "datapoints")} for {from} -> {to} transition).";
    }

    public static string Json(AlarmDefinition alarm, AlarmVerdict verdict, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "1.0");
            writer.WriteString("queryDate", Stamp(now));
            if (verdict.Evaluated.Count > 0)
                writer.WriteString("startDate", Stamp(verdict.Evaluated[0].From));
            writer.WriteString("statistic", alarm.Statistic ?? alarm.ExtendedStatistic);
            writer.WriteNumber("period", (int)alarm.Period.TotalSeconds);
            writer.WriteStartArray("recentDatapoints");
            foreach (var point in verdict.Evaluated)
                writer.WriteNumberValue(point.Value!.Value);
            writer.WriteEndArray();
            writer.WriteNumber("threshold", alarm.Threshold);
            writer.WriteStartArray("evaluatedDatapoints");
            foreach (var point in verdict.Evaluated)
            {
                writer.WriteStartObject();
                writer.WriteString("timestamp", Stamp(point.From));
                writer.WriteNumber("value", point.Value!.Value);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The last of the recent datapoints that <paramref name="json"/> tells; null where it tells none.</summary>
    public static double? LatestDatapoint(string? json)
    {
        if (json is null)
            return null;
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.ValueKind == JsonValueKind.Object
            && parsed.RootElement.TryGetProperty("recentDatapoints", out var points)
            && points.ValueKind == JsonValueKind.Array && points.GetArrayLength() > 0
            && points[points.GetArrayLength() - 1] is { ValueKind: JsonValueKind.Number } last
                ? last.GetDouble()
                : null;
    }

    private static string Comparison(string comparison) => comparison switch
    {
        "GreaterThanThreshold" => "greater than",
        "GreaterThanOrEqualToThreshold" => "greater than or equal to",
        "LessThanThreshold" => "less than",
        _ => "less than or equal to",
    };

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Number(double value) => value.ToString("0.0###############", CultureInfo.InvariantCulture);

    private static string Stamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);
}
