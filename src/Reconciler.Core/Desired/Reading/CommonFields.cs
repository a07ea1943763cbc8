namespace Reconciler.Core.Desired.Reading;

/// <summary>What every resource can say, whatever its kind.</summary>
/// <param name="Enforcement">Its own enforcement; null where that of the environment counts.</param>
/// <param name="DependsOn">What it names; null where it leaves it out, empty where it says none.</param>
internal sealed record CommonFields(Enforcement? Enforcement, IReadOnlyList<ResourceReference>? DependsOn)
{
    /// <summary>Its own deadline; null where that of its kind counts.</summary>
    public TimeSpan? ProgressDeadline { get; init; }

    /// <summary>How they are written.</summary>
    public static ObjectType<CommonFields> Type { get; } =
        new ObjectType<CommonFields>("CommonFields", "What every resource can say.", new CommonFields(null, null))
            .Optional("enforcement", ModeWords.EnforcementType,
                "observe: report drift of this resource and change nothing; correct: correct it. Default: that of the environment.",
                (c, v) => c with { Enforcement = v })
            .Optional("dependsOn", SpecTypes.ListOf(new ReferenceType()),
                "What must be available before this is raised from zero, and what stops only after this is drained, as kind/name, transitively. "
                + "[] means nothing. Default for a service: every database and cache of its environment.",
                (c, v) => c with { DependsOn = v })
            .Optional("progressDeadline", SpecTypes.Duration,
                "How long it may show no progress while it is not at rest before it is Stalled. Default: 15m for a service, 60m for a database, 60m for a cache.",
                (c, v) => c with { ProgressDeadline = v });

    /// <summary>Whether a key is one of these.</summary>
    public static bool Has(string key) => Type.Fields.Any(f => f.Name == key);
}
