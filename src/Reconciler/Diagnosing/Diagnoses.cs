using Reconciler.Core.Recording;
using Reconciler.Diagnosing.Rules;

namespace Reconciler.Diagnosing;

/// <summary>The book: every rule over what was seen, nearest to the root first. Pure.</summary>
internal static class Diagnoses
{
    /// <summary>A line of evidence is to be read; the rest of a stack trace is in the log.</summary>
    private const int Longest = 400;

    /// <summary>The rules, in the order of the runbook; those beyond it come first, since everything else follows from them.</summary>
    public static IReadOnlyList<IRule> Rules { get; } =
    [
        new PresenceRule(), new PlacementRule(), new SecretRule(), new StartupRule(), new HealthCheckRule(), new DatabaseRule(), new ImagePullRule(),
        new ErrorRateRule(), new MemoryRule(), new NatRule(), new CacheRule(), new SlownessRule(), new CertificateRule(), new AlarmRule(), new RolledBackRule(), new ThrottledRule(),
    ];

    /// <summary>What they find. What others wrote is shown without secrets.</summary>
    public static IReadOnlyList<Diagnosis> Of(Symptoms seen) =>
        [.. Weighed([.. Rules.SelectMany(rule => rule.Judge(seen))]).OrderBy(d => d.Likelihood).Select(Shown)];

    /// <summary>A symptom has something else behind it; where nothing else was found, it is itself what to look at.</summary>
    private static IEnumerable<Diagnosis> Weighed(IReadOnlyList<Diagnosis> found) =>
        found.Any(d => d.Likelihood is Likelihood.Certain or Likelihood.Likely)
            ? found
            : found.Select(d => d.Likelihood == Likelihood.Symptom ? d with { Likelihood = Likelihood.Likely } : d);

    private static Diagnosis Shown(Diagnosis found) => found with { Evidence = [.. found.Evidence.Select(Shown)] };

    private static string Shown(string line)
    {
        var shown = Redaction.Of(line);
        return shown.Length > Longest ? $"{shown[..Longest]}…" : shown;
    }
}
