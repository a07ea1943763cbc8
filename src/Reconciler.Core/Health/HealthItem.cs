using System.Text.Json.Serialization;

namespace Reconciler.Core.Health;

/// <summary>How one item of a report came out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HealthVerdict>))]
public enum HealthVerdict
{
    /// <summary>What was seen is as wanted.</summary>
    Pass,

    /// <summary>It is not.</summary>
    Fail,

    /// <summary>It could not be seen, or not yet: neither good nor bad.</summary>
    Unknown,

    /// <summary>No API can tell: a person has to.</summary>
    Ask,
}

/// <summary>One line of a health report, a check or a preflight: what was looked at, what was seen, what is wanted.</summary>
/// <param name="Name">What: <c>targets</c>, <c>health URL</c>.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="Seen">The figure or word that was seen; the reason, where nothing was.</param>
/// <param name="Wanted">The figure or word that is wanted.</param>
public sealed record HealthItem(string Name, HealthVerdict Verdict, string Seen, string Wanted)
{
    /// <summary>An item that passes or fails.</summary>
    public static HealthItem Of(string name, bool pass, string seen, string wanted) =>
        new(name, pass ? HealthVerdict.Pass : HealthVerdict.Fail, seen, wanted);

    /// <summary>An item that could not be seen.</summary>
    public static HealthItem Unseen(string name, string why, string wanted) => new(name, HealthVerdict.Unknown, why, wanted);

    /// <summary>As a report shows it: <c>targets: 1 of 2 healthy, wanted 2 of 2 healthy</c>.</summary>
    public override string ToString() => Verdict == HealthVerdict.Pass ? $"{Name}: {Seen}" : $"{Name}: {Seen}, wanted {Wanted}";
}
