using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>One end of a window as it is written: a time of day, alone, with a weekday, or with a date.</summary>
/// <param name="Day">The weekday, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Time">The time of day.</param>
internal sealed record WindowMoment(DayOfWeek? Day, DateOnly? Date, TimeOnly Time);

/// <summary>Reads <c>Fri 20:00</c>, <c>22:00</c> and <c>2026-12-24 18:00</c>.</summary>
internal sealed class WindowMomentType : SpecType<WindowMoment>
{
    public override string Expected => "a time such as \"22:00\", Fri 20:00 or 2026-12-24 18:00";

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out WindowMoment value)
    {
        value = new WindowMoment(null, null, default);
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var words = scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var before = findings.Count;
        var time = ReadTime(words[^1], scalar, findings);
        DayOfWeek? day = null;
        DateOnly? date = null;
        if (words.Length == 2)
        {
            if (char.IsAsciiDigit(words[0][0])) date = ReadDate(words[0], scalar, findings);
            else day = ReadDay(words[0], scalar, findings);
        }

        value = new WindowMoment(day, date, time);
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^((Mon|Tue|Wed|Thu|Fri|Sat|Sun|2[01][0-9]{2}-[0-9]{2}-[0-9]{2}) +)?([01][0-9]|2[0-3]):[0-5][0-9]$",
    };

    private static TimeOnly ReadTime(string word, ScalarNode node, ICollection<Finding> findings)
    {
        if (TimeOnly.TryParseExact(word, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        var hint = word switch
        {
            "24:00" => "midnight is written 00:00, of the day after.",
            _ when TimeOnly.TryParseExact(word, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var short1) =>
                $"write {short1.ToString("HH:mm", CultureInfo.InvariantCulture)}.",
            _ => "write hours 00–23 and minutes 00–59, as in 06:30.",
        };
        findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}: {word} is no time of day; {hint}"));
        return default;
    }

    private static DateOnly? ReadDate(string word, ScalarNode node, ICollection<Finding> findings)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 2000 and < 2200)
            return date;
        findings.Add(new Finding(node.At, node.Path,
            $"found {node.Describe()}: there is no date {word}; write year, month and day of the years 2000–2199, as in 2026-12-24."));
        return null;
    }

    private static DayOfWeek? ReadDay(string word, ScalarNode node, ICollection<Finding> findings)
    {
        if (Weekdays.TryRead(word, out var day)) return day;
        findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}: {Weekdays.NoSuchDay(word)}"));
        return null;
    }
}
