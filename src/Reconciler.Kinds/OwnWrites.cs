using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds;

/// <summary>
/// Reads lag writes, so for a while after our own write a look that does not show it is not believed. Nor is one that
/// shows it, where the write before said otherwise as lately: it may be older than both.
/// </summary>
internal static class OwnWrites
{
    /// <summary>Whether a look that shows this value of a field may be older than what we last wrote.</summary>
    public static bool MayBeHidden(ResourceView view, string field, string? shown) =>
        Lately(view, field).Any(word => word.Value != shown);

    /// <summary>Whether we wrote that value so lately that a look may be older.</summary>
    public static bool Said(ResourceView view, string field, string value) =>
        Lately(view, field).Any(word => word.Value == value);

    private static IEnumerable<WrittenValue> Lately(ResourceView view, string field)
    {
        var last = view.History.LastWritten.GetValueOrDefault(field);
        return new[] { last, last?.Earlier }.OfType<WrittenValue>().Where(word => view.Observation.LookedAt < word.At + view.ReadLag);
    }
}
