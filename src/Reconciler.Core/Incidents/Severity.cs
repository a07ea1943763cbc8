using System.Text.Json.Serialization;

namespace Reconciler.Core.Incidents;

/// <summary>How much an incident matters. Worst first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>SEV-1: a service is completely down; somebody answers at once.</summary>
    Sev1 = 1,

    /// <summary>SEV-2: a service is degraded; somebody answers within 15 minutes.</summary>
    Sev2,

    /// <summary>SEV-3: a minor issue; somebody answers within an hour, in business hours.</summary>
    Sev3,
}

/// <summary>What follows from a severity.</summary>
public static class Severities
{
    /// <summary><c>SEV-1</c>.</summary>
    public static string Word(this Severity severity) => $"SEV-{(int)severity}";

    /// <summary>How soon somebody is to answer.</summary>
    public static TimeSpan Response(this Severity severity) => severity switch
    {
        Severity.Sev1 => TimeSpan.Zero,
        Severity.Sev2 => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromHours(1),
    };

    /// <summary>The worse of two.</summary>
    public static Severity Worse(Severity one, Severity other) => one < other ? one : other;
}
