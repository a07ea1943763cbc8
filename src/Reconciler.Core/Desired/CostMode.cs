namespace Reconciler.Core.Desired;

/// <summary>Whether an environment is to run or to rest at the least cost.</summary>
public enum CostMode
{
    /// <summary>Everything runs.</summary>
    Active,

    /// <summary>Asleep: alarms muted, scaling suspended, counts 0, databases stopped. Still reconciled.</summary>
    Dormant,
}

/// <summary>What may be done about drift.</summary>
public enum Enforcement
{
    /// <summary>Drift is reported, nothing is changed. The default.</summary>
    Observe,

    /// <summary>Drift is corrected.</summary>
    Correct,
}

/// <summary>The words of <see cref="CostMode"/> and <see cref="Enforcement"/> as they are written everywhere.</summary>
public static class ModeWords
{
    /// <summary><c>active</c> or <c>dormant</c>.</summary>
    public static string Word(this CostMode mode) => mode == CostMode.Active ? "active" : "dormant";

    /// <summary><c>observe</c> or <c>correct</c>.</summary>
    public static string Word(this Enforcement enforcement) => enforcement == Enforcement.Observe ? "observe" : "correct";

    /// <summary>How a cost mode is written in YAML.</summary>
    public static SpecType<CostMode> CostModeType { get; } =
        SpecTypes.OneOf(("active", CostMode.Active), ("dormant", CostMode.Dormant));

    /// <summary>How enforcement is written in YAML.</summary>
    public static SpecType<Enforcement> EnforcementType { get; } =
        SpecTypes.OneOf(("observe", Enforcement.Observe), ("correct", Enforcement.Correct));
}
