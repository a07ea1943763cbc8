using System.Text;

namespace Reconciler.Sandbox.Wire;

/// <summary>
/// Cuts a listing into pages. The opaque token names the last key of a page, so that what comes or goes between two
/// pages moves nothing else.
/// </summary>
internal static class KeyPage
{
    /// <summary>The page after a token.</summary>
    /// <param name="all">The whole listing, in ordinal order of keys; where <paramref name="descending"/>, the other way round.</param>
    /// <param name="key">What tells one item from another.</param>
    /// <param name="size">How many items at most.</param>
    /// <param name="token">What an earlier page gave; null or empty for the first page.</param>
    /// <param name="wrongToken">The refusal of a token that was never given out.</param>
    /// <param name="descending">Whether the greatest key comes first.</param>
    /// <returns>The items, and what asks for the next page: null on the last one.</returns>
    public static (IReadOnlyList<T> Items, string? Next) Of<T>(
        IEnumerable<T> all, Func<T, string> key, int size, string? token, Func<AwsRefusal> wrongToken, bool descending = false)
    {
        var after = string.IsNullOrEmpty(token) ? null : Decode(token) ?? throw wrongToken();
        var rest = after is null ? all : all.Where(item => string.CompareOrdinal(key(item), after) is var order && (descending ? order < 0 : order > 0));
        var items = rest.Take(size + 1).ToList();
        if (items.Count <= size)
            return (items, null);
        items.RemoveAt(size);
        return (items, Convert.ToBase64String(Encoding.UTF8.GetBytes(key(items[^1]))));
    }

    private static string? Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
