using System.Globalization;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary>An entry of the journal as a line for people: when, where, what.</summary>
internal static class EventLine
{
    private const int EnvironmentWidth = 10;
    private const int AddressWidth = 30;

    /// <summary>Writes the line.</summary>
    public static string Of(JournalEntry entry)
    {
        var where = EventText.AddressOf(entry.Event) ?? "";
        return $"{Time(entry.Time)}  {entry.Environment.PadRight(EnvironmentWidth)}  {where.PadRight(AddressWidth)}  "
            + $"{EventText.Of(entry.Event)}{By(entry)}";
    }

    /// <summary>A moment to the second, in UTC: on-call engineers compare it with AWS's own times.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "Z";

    /// <summary>Who did it, where it was not the daemon.</summary>
    private static string By(JournalEntry entry) =>
        entry.Actor == Daemon.PassJournal.Actor ? "" : $" (by {entry.Actor})";
}
