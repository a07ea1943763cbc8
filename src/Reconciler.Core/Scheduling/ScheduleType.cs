using System.Text.Json.Nodes;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>How <c>schedule</c> is written: a list of windows, the first that holds wins.</summary>
internal sealed class ScheduleType : SpecType<IReadOnlyList<ScheduleWindow>>
{
    private static readonly SpecType<IReadOnlyList<ScheduleWindow>> Windows = SpecTypes.ListOf(new ScheduleWindowType());

    public override string Expected => "a list of windows";

    public override IReadOnlyList<IFieldDeclaration> Fields => Windows.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out IReadOnlyList<ScheduleWindow> value)
    {
        var before = findings.Count;
        Windows.TryBind(node, findings, out value);
        if (node is ListNode list) FindNamesWrittenTwice(list, findings);
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() => Windows.ToJsonSchema();

    // The log tells windows apart by name alone.
    private static void FindNamesWrittenTwice(ListNode list, ICollection<Finding> findings)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var name in list.Items.OfType<MapNode>().Select(m => m.Find("name")).OfType<ScalarNode>())
            if (!seen.TryAdd(name.Text, name.At))
                findings.Add(new Finding(name.At, name.Path,
                    $"two windows are named {name.Text}, the first on line {seen[name.Text].Line}. Rename one of them."));
    }
}

/// <summary>How one window is written, in any of its three forms.</summary>
internal sealed class ScheduleWindowType : SpecType<ScheduleWindow>
{
    private static readonly WindowMomentType Moment = new();

    private static readonly ObjectType<Draft> Type = new ObjectType<Draft>(
            "ScheduleWindow", "A stretch of time, returning or dated, in which a cost mode holds.", new Draft())
        .Required("name", SpecTypes.Matching("a name of letters, digits, - and _", "[A-Za-z0-9][A-Za-z0-9_-]{0,62}"),
            "Its name, once in a schedule, for reasons in the log.", (w, v) => w with { Name = v })
        .Required("costMode", ModeWords.CostModeType, "The mode while it holds: active or dormant.", (w, v) => w with { CostMode = v })
        .Optional("days", new DaysType(),
            "The days on which it begins: Mon-Thu or Mon,Wed,Fri; from and to are then times of day, and to belongs to the day after where it is not after from.",
            (w, v) => w with { Days = v })
        .Required("from", Moment, "When it begins, local time: Fri 20:00, with days \"22:00\", or dated 2026-12-24 18:00.",
            (w, v) => w with { From = v })
        .Required("to", Moment, "When it ends, in the same form as from. The end is not part of it.", (w, v) => w with { To = v });

    public override string Expected => Type.Expected;

    public override IReadOnlyList<IFieldDeclaration> Fields => Type.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out ScheduleWindow value)
    {
        value = null!;
        if (!Type.TryBind(node, findings, out var draft)) return false;
        value = Build(draft, (MapNode)node, findings)!;
        return value is not null;
    }

    public override JsonObject ToJsonSchema() => Type.ToJsonSchema();

    private static ScheduleWindow? Build(Draft draft, MapNode map, ICollection<Finding> findings)
    {
        var (from, to) = (draft.From!, draft.To!);
        if (draft.Days is { } days)
            return from is { Day: null, Date: null } && to is { Day: null, Date: null }
                ? new DailyWindow(draft.Name, draft.CostMode, days, from.Time, to.Time)
                : Refuse(map.Find("days")!, "with days, from and to are times of day alone. Write from: \"22:00\", to: \"06:00\", or leave days out.");
        if (from.Date is { } fromDate && to.Date is { } toDate)
            return fromDate.ToDateTime(from.Time) < toDate.ToDateTime(to.Time)
                ? new DatedWindow(draft.Name, draft.CostMode, fromDate.ToDateTime(from.Time), toDate.ToDateTime(to.Time))
                : Refuse(map.Find("to")!, $"to {Text("to")} is not after from {Text("from")}. Exchange them or correct the dates.");
        if (from.Day is { } fromDay && to.Day is { } toDay)
            return fromDay != toDay || from.Time != to.Time
                ? new WeeklyWindow(draft.Name, draft.CostMode, fromDay, from.Time, toDay, to.Time)
                : Refuse(map.Find("to")!, "from and to are the same: the window would last the whole week. Set costMode instead, or correct one of them.");
        if (from is { Day: null, Date: null } && to is { Day: null, Date: null })
            return Refuse(map, "from and to are times of day, but on which days? Add days: Mon-Sun, or write from: Fri 20:00, to: Mon 06:30.");
        return Refuse(map.Find("to")!, $"from {Text("from")} and to {Text("to")} are of two forms. Write both with a weekday or both with a date.");

        string Text(string key) => ((ScalarNode)map.Find(key)!).Text;

        ScheduleWindow? Refuse(SpecNode at, string message)
        {
            findings.Add(new Finding(at.At, at.Path, message));
            return null;
        }
    }

    private sealed record Draft
    {
        public string Name { get; init; } = "";

        public CostMode CostMode { get; init; }

        public IReadOnlyList<DayOfWeek>? Days { get; init; }

        public WindowMoment? From { get; init; }

        public WindowMoment? To { get; init; }
    }
}
