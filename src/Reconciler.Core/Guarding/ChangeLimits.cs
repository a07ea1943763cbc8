using System.Globalization;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Guarding;

/// <summary>How much may be changed at once (<c>spec.limits</c>). What is null is not limited. Steps of falling asleep and waking do not count.</summary>
/// <param name="ActionsPerPass">So many actions in one pass.</param>
/// <param name="ActionsPerHour">So many in any hour, by the journal.</param>
/// <param name="ShareChangedAtOnce">So many percent of the resources being changed at a time; one always may.</param>
public sealed record ChangeLimits(int? ActionsPerPass, int? ActionsPerHour, int? ShareChangedAtOnce)
{
    /// <summary>The most actions an hour that can be declared; the journal's fold keeps no more of them.</summary>
    public const int MostPerHour = 1000;

    /// <summary>No limit.</summary>
    public static ChangeLimits None { get; } = new(null, null, null);

    /// <summary>How they are written.</summary>
    public static ObjectType<ChangeLimits> Type { get; } =
        new ObjectType<ChangeLimits>("Limits", "How much may be changed at once; steps of falling asleep and waking do not count.", None)
            .Optional("actionsPerPass", SpecTypes.WholeNumber(1, MostPerHour), "The most actions in one pass, 1–1000. Default: no limit.",
                (l, v) => l with { ActionsPerPass = v })
            .Optional("actionsPerHour", SpecTypes.WholeNumber(1, MostPerHour), "The most actions in any hour, 1–1000, by the journal. Default: no limit.",
                (l, v) => l with { ActionsPerHour = v })
            .Optional("shareChangedAtOnce", SpecTypes.Matching("a percentage such as 50%", "([1-9][0-9]?|100)%"),
                "The most of the environment's resources that are being changed at a time, 1%–100%; one always may. Default: no limit.",
                (l, v) => l with { ShareChangedAtOnce = int.Parse(v[..^1], CultureInfo.InvariantCulture) });
}
