using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>One page, as Application Auto Scaling cuts it: at most so many whatever <c>MaxResults</c> says.</summary>
internal static class ScalingPage
{
    /// <summary>The answer with a page in it.</summary>
    /// <param name="member">What the list is called in the answer.</param>
    /// <param name="all">The whole listing, in ordinal order of keys; where <paramref name="descending"/>, the other way round.</param>
    /// <param name="key">What tells one item from another.</param>
    /// <param name="answer">An item's structure.</param>
    /// <param name="most">How many there are on a page at most, and by default.</param>
    /// <param name="call">The request.</param>
    /// <param name="descending">Whether the greatest key comes first.</param>
    /// <exception cref="AwsRefusal"><c>ValidationException</c> for a size below 1, <c>InvalidNextTokenException</c>.</exception>
    public static JsonObject Of<T>(
        string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> answer, int most, SandboxCall call, bool descending = false)
    {
        var size = call.Integer("MaxResults") ?? most;
        if (size < 1)
            throw Validation.Invalid($"MaxResults must be between 1 and {most}");
        var (items, next) = KeyPage.Of(
            all, key, Math.Min(size, most), call.Text("NextToken"),
            () => new AwsRefusal("InvalidNextTokenException", "The next token supplied is invalid."), descending);
        return new JsonObject { [member] = new JsonArray([.. items.Select(answer)]), ["NextToken"] = next };
    }
}
