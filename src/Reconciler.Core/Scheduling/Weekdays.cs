using System.Text.Json.Nodes;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>The days of the week as schedules write them, Monday first.</summary>
internal static class Weekdays
{
    private static readonly string[] Words = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Reads one of the seven words.</summary>
    public static bool TryRead(string word, out DayOfWeek day)
    {
        var index = Array.IndexOf(Words, word);
        day = OfIndex(Math.Max(0, index));
        return index >= 0;
    }

    /// <summary>The day at a position counted from Monday, which is 0.</summary>
    public static DayOfWeek OfIndex(int index) => (DayOfWeek)((index + 1) % 7);

    /// <summary>The position of a day counted from Monday, which is 0.</summary>
    public static int IndexOf(DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>What to say of a word that is none of the seven.</summary>
    public static string NoSuchDay(string word)
    {
        var nearest = Words.FirstOrDefault(w => word.StartsWith(w, StringComparison.OrdinalIgnoreCase))
            ?? Suggestion.Nearest(word, Words);
        return $"{(word.Length == 0 ? "a day is missing" : $"{word} is no day")}; "
            + (nearest is null ? "write Mon, Tue, Wed, Thu, Fri, Sat or Sun." : $"did you mean {nearest}?");
    }
}

/// <summary>Reads <c>Mon-Thu</c>, <c>Mon,Wed,Fri</c>, <c>Mon-Wed,Sat</c> and the same as a YAML list.</summary>
internal sealed class DaysType : SpecType<IReadOnlyList<DayOfWeek>>
{
    public override string Expected => "days such as Mon-Thu or Mon,Wed,Fri";

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out IReadOnlyList<DayOfWeek> value)
    {
        var before = findings.Count;
        var days = new SortedSet<int>();
        foreach (var item in node is ListNode list ? list.Items : [node])
            if (item is ScalarNode { IsNull: false } scalar)
                foreach (var part in scalar.Text.Split(',', StringSplitOptions.TrimEntries))
                    Read(part, scalar, days, findings);
            else
                findings.Add(Mismatch(item));
        if (findings.Count == before && days.Count == 0) findings.Add(Mismatch(node));
        value = [.. days.Select(Weekdays.OfIndex)];
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema()
    {
        const string days = "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)( *[-,] *(Mon|Tue|Wed|Thu|Fri|Sat|Sun))*$";
        JsonObject Text() => new() { ["type"] = "string", ["pattern"] = days };
        return new() { ["anyOf"] = new JsonArray(Text(), new JsonObject { ["type"] = "array", ["items"] = Text() }) };
    }

    private static void Read(string part, ScalarNode node, SortedSet<int> days, ICollection<Finding> findings)
    {
        var ends = part.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length > 2)
        {
            findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}: {part} is no range of days; write two days, as in Mon-Thu."));
            return;
        }

        var before = findings.Count;
        var indexes = new List<int>();
        foreach (var end in ends)
            if (Weekdays.TryRead(end, out var day)) indexes.Add(Weekdays.IndexOf(day));
            else findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}: {Weekdays.NoSuchDay(end)}"));
        if (findings.Count > before) return;

        // A range may run over the week's end: Sat-Mon.
        for (var i = indexes[0]; ; i = (i + 1) % 7)
        {
            days.Add(i);
            if (i == indexes[^1]) return;
        }
    }
}
