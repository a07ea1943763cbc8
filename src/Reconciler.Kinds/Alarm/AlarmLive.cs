namespace Reconciler.Kinds.Alarm;

/// <summary>What a look shows of a CloudWatch alarm.</summary>
/// <param name="Definition">The whole alarm, as far as desired state can say it.</param>
/// <param name="State"><c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</param>
/// <param name="Beyond">
/// What it uses that desired state cannot say, as the end of "it …": <c>is a composite alarm</c>. A put would destroy
/// that. Null for a plain metric alarm.
/// </param>
public sealed record AlarmLive(AlarmDefinition Definition, string State, string? Beyond)
{
    /// <summary>Why it is in that state, in CloudWatch's own words: figures and threshold; null where it says nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when it is in that state; null where CloudWatch does not say.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The state in which it fires.</summary>
    public const string Alarm = "ALARM";
}
