using System.Globalization;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary>An entry of the journal as a line for people: when, where, what.</summary>
internal static class EventLine
{
    private const int EnvironmentWidth = 10;
    private const int AddressWidth = 30;

    /// <summary>A terminal that is narrower has no room for columns: what happened would get the last few signs of each line.</summary>
    private const int WideTerminal = 140;

    /// <summary>Writes the line.</summary>
    public static void Write(JournalEntry entry, Terminal terminal) => Write(entry, EventText.Of(entry.Event), terminal);

    /// <summary>Writes the line with other words for what happened.</summary>
    public static void Write(JournalEntry entry, string happened, Terminal terminal)
    {
        var (time, where) = (Time(entry.Time), EventText.AddressOf(entry.Event) ?? "");
        var what = $"{happened}{By(entry)}";
        var style = Styles.Of(entry.Event);
        if (terminal.Interactive && terminal.Console.Profile.Width < WideTerminal)
            terminal.Line($"{time}  ", where.Length == 0 ? $"{entry.Environment}: {what}" : $"{entry.Environment} {where}: {what}", style);
        else
            terminal.Line($"{time}  {entry.Environment.PadRight(EnvironmentWidth)}  {where.PadRight(AddressWidth)}  ", what, style);
    }

    /// <summary>A moment to the second, in UTC: on-call engineers compare it with AWS's own times.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "Z";

    /// <summary>Who did it, where it was not the daemon.</summary>
    private static string By(JournalEntry entry) =>
        entry.Actor == Daemon.PassJournal.Actor ? "" : $" (by {entry.Actor})";
}
