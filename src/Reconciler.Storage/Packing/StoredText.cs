using System.Text.Json;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Packing;

/// <summary>Entries as they come out of a store.</summary>
internal static class StoredText
{
    /// <summary>Reads an entry's text.</summary>
    /// <exception cref="JournalUnavailableException">It is no entry: somebody altered it, or a newer program wrote it.</exception>
    public static StoredEntry Read(JournalLocation location, string environment, long seq, string text)
    {
        try
        {
            return new(JournalEntry.Parse(text), text);
        }
        catch (JsonException unreadable)
        {
            throw new JournalUnavailableException(
                $"The journal {location}: entry {seq} of {environment} cannot be read ({unreadable.Message}). "
                + "It was altered, or written by a newer version of this program.", unreadable);
        }
    }
}
