using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Dashboard;

/// <summary>What is to be done about one dashboard. Pure.</summary>
internal static class DashboardDiff
{
    public const string Put = "put";
    public const string Create = "create";
    public const string BodyField = "body";

    /// <summary>More of them in a line would be read by nobody.</summary>
    private const int MostNamed = 5;

    public static Assessment Assess(DashboardSpec spec, DashboardLive live)
    {
        var same = live.Body.Equals(spec.Body);
        return new Assessment
        {
            Sync = same ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = HealthStatus.Healthy,
            Detail = Widgets(live.Body),
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Size = "present",
            Actions = same ? [] : [Action(Put, spec, live.Body.Hash, Differences(live.Body, spec.Body))],
        };
    }

    public static Assessment AssessAbsent(DashboardSpec spec) => new()
    {
        Sync = SyncStatus.OutOfSync,
        Health = HealthStatus.Missing,
        Detail = "not found on AWS, to be created",
        Available = Answer.No,
        Drained = Answer.Yes,
        Size = "missing",
        Actions = [Action(Create, spec, null, $"deleted or never made; {Widgets(spec.Body)}")],
    };

    /// <summary>
    /// What differs, by the titles or places of widgets. A widget is known by its title: one that moved or was put before
    /// others makes no difference of those.
    /// </summary>
    public static string Differences(DashboardBody live, DashboardBody wanted)
    {
        var extra = Without(live.Widgets, wanted.Widgets);
        var lacking = Without(wanted.Widgets, live.Widgets);
        var changed = lacking.Intersect(extra, StringComparer.Ordinal).ToList();
        List<string> others =
        [
            .. live.Others.Keys.Union(wanted.Others.Keys).Order(StringComparer.Ordinal)
                .Where(name => live.Others.GetValueOrDefault(name) != wanted.Others.GetValueOrDefault(name)).Select(Quoted),
        ];
        string[] found =
        [
            Named(changed, "differs", "differ"),
            Named([.. lacking.Except(changed, StringComparer.Ordinal)], "is missing", "are missing"),
            Named([.. extra.Except(changed, StringComparer.Ordinal)], "is not declared", "are not declared"),
            extra.Count == 0 && lacking.Count == 0 && !live.Widgets.SequenceEqual(wanted.Widgets) ? "the order of the widgets differs" : "",
            Named(others, "differs", "differ"),
        ];
        return string.Join(", ", found.Where(f => f.Length > 0)) is { Length: > 0 } said ? said : "the live body is no JSON object";
    }

    /// <summary>The labels of widgets for which there is no equal one among others, each widget counted.</summary>
    private static List<string> Without(IReadOnlyList<DashboardWidget> widgets, IReadOnlyList<DashboardWidget> others)
    {
        var left = others.GroupBy(w => w.Canonical).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var labels = new List<string>();
        foreach (var widget in widgets)
            if (left.GetValueOrDefault(widget.Canonical) is > 0 and var count) left[widget.Canonical] = count - 1;
            else labels.Add(widget.Label);
        return labels;
    }

    private static string Named(List<string> labels, string one, string several)
    {
        if (labels.Count == 0) return "";
        var more = labels.Count > MostNamed ? $" and {labels.Count - MostNamed} more" : "";
        return $"{string.Join(", ", labels.Take(MostNamed))}{more} {(labels.Count == 1 ? one : several)}";
    }

    /// <summary>A live member's name is anybody's text as well.</summary>
    private static string Quoted(string name) =>
        string.Concat((name.Length > 60 ? $"{name[..60]}…" : name).Select(c => char.IsControl(c) ? ' ' : c));

    private static string Widgets(DashboardBody body) => body.Widgets.Count == 1 ? "1 widget" : $"{body.Widgets.Count} widgets";

    private static ProposedAction Action(string verb, DashboardSpec spec, string? from, string why) =>
        new(verb, Stage.Correct, [new Change(BodyField, from, spec.Body.Hash)], why, new PutDashboard(spec.Name, spec.Body));
}
