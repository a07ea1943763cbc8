using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Guarding;

/// <summary>When something else that keeps changing a field is let win for a while (<c>spec.contested</c>).</summary>
/// <param name="Corrections">So many corrections of the same field make a contest.</param>
/// <param name="Within">In so long a stretch.</param>
/// <param name="CoolDown">So long after the last of them it is taken up again.</param>
public sealed record ContestRule(int Corrections, TimeSpan Within, TimeSpan CoolDown)
{
    /// <summary>The most corrections that can be declared; the journal's fold keeps no more of them.</summary>
    public const int MostCorrections = 50;

    /// <summary>The longest stretch that can be declared; older corrections are not kept.</summary>
    public static readonly TimeSpan LongestStretch = TimeSpan.FromDays(1);

    /// <summary>6 in 30 minutes, taken up again after an hour.</summary>
    public static ContestRule Default { get; } = new(6, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));

    /// <summary>How it is written.</summary>
    public static ObjectType<ContestRule> Type { get; } =
        new ObjectType<ContestRule>("Contested", "When something else that keeps changing a field is let win for a while.", Default)
            .Optional("corrections", SpecTypes.WholeNumber(2, MostCorrections),
                "So many corrections of the same field, 2–50, and its resource is not corrected any more. Default: 6.",
                (c, v) => c with { Corrections = v })
            .Optional("within", SpecTypes.Duration, "In so long a stretch, at most 1d. Default: 30m.", (c, v) => c with { Within = v })
            .Optional("coolDown", SpecTypes.Duration, "So long after the last of them it is taken up again. Default: 1h.",
                (c, v) => c with { CoolDown = v })
            .Check((c, map, findings) =>
            {
                if (c.Within > LongestStretch)
                    findings.Add(new Finding(map.Find("within")!.At, map.Find("within")!.Path,
                        $"within is {Durations.Format(c.Within)}, longer than {Durations.Format(LongestStretch)}. Shorten it."));
            });
}

/// <summary>A correction of drift that took effect, or may have.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">What somebody else had made of it; null for nothing.</param>
/// <param name="To">What it was corrected to; null for nothing.</param>
/// <param name="At">When.</param>
public sealed record Correction(string Field, string? From, string? To, DateTimeOffset At);

/// <summary>A field that something else keeps changing.</summary>
/// <param name="Field">The field.</param>
/// <param name="Corrections">Its corrections, oldest first.</param>
/// <param name="Until">When it is taken up again by itself.</param>
public sealed record Contest(string Field, IReadOnlyList<Correction> Corrections, DateTimeOffset Until)
{
    /// <summary>The contest over a resource that is on now; null where there is none. Of several fields the one contested longest.</summary>
    /// <param name="rule">What makes a contest.</param>
    /// <param name="history">What the journal knows of the resource.</param>
    /// <param name="now">The present moment.</param>
    public static Contest? Of(ContestRule rule, ResourceHistory history, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(history);
        return (from field in history.Corrections.GroupBy(c => c.Field, StringComparer.Ordinal)
                let last = field.OrderBy(c => c.At).TakeLast(rule.Corrections).ToList()
                where last.Count == rule.Corrections && last[^1].At - last[0].At <= rule.Within
                let until = last[^1].At + rule.CoolDown
                where until > now
                orderby until descending, field.Key
                select new Contest(field.Key, last, until)).FirstOrDefault();
    }

    /// <summary>What keeps changing it, as far as it can be seen, and what to do.</summary>
    /// <param name="address">The whole address of the resource.</param>
    public string Words(string address)
    {
        var (first, last) = (Corrections[0], Corrections[^1]);
        var values = string.Join(", ", Corrections.Select(c => c.From ?? "(none)").Distinct());
        return $"something else keeps changing {Field}: {Corrections.Count} times from {UtcText.Minute(first.At)} to {UtcText.Minute(last.At)} "
            + $"it was {values}, and was corrected to {last.To ?? "(none)"}. It is left alone until {UtcText.Minute(Until)}. Find what changes it "
            + $"(another tool, a person, a second environment), or change the desired state; `reconciler resume {address}` takes it up again at once";
    }
}
