namespace Reconciler.Core.Notifying;

/// <summary>What the journal knows of one target of notifications.</summary>
/// <param name="Told">What it was told the beginning of and not yet the end.</param>
/// <param name="Failing">Whether the last attempt to reach it failed.</param>
public sealed record NotificationHistory(IReadOnlyList<Notice> Told, bool Failing)
{
    /// <summary>Nothing told yet.</summary>
    public static NotificationHistory Empty { get; } = new([], false);

    /// <summary>The same after a notice arrived.</summary>
    public NotificationHistory After(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var others = Told.Where(t => t.Key != notice.Key);
        return new NotificationHistory(notice.Begins ? [.. others, notice] : [.. others], false);
    }
}
