using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Ecs;

/// <summary>One page of ARNs, as ECS cuts it: <c>maxResults</c> from 1 to 100, and an opaque <c>nextToken</c>.</summary>
internal static class EcsPage
{
    private const int Most = 100;

    /// <summary>The answer with a page of ARNs in it.</summary>
    /// <param name="member">What the list is called in the answer.</param>
    /// <param name="all">The whole listing, in ordinal order of keys.</param>
    /// <param name="key">What tells one item from another.</param>
    /// <param name="arn">Its ARN.</param>
    /// <param name="call">The request.</param>
    /// <param name="otherwise">The size where none is asked for.</param>
    /// <param name="descending">Whether the listing is the other way round.</param>
    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c> for a size out of range or a token not given out.</exception>
    public static JsonObject Of<T>(
        string member, IEnumerable<T> all, Func<T, string> key, Func<T, string> arn, SandboxCall call, int otherwise = Most, bool descending = false)
    {
        var size = call.Integer("maxResults") ?? otherwise;
        if (size is < 1 or > Most)
            throw new AwsRefusal("InvalidParameterException", "maxResults must be between 1 and 100.");
        var (items, next) = KeyPage.Of(
            all, key, size, call.Text("nextToken"), () => new AwsRefusal("InvalidParameterException", "Invalid token."), descending);
        return new JsonObject
        {
            [member] = new JsonArray([.. items.Select(item => JsonValue.Create(arn(item)))]),
            ["nextToken"] = next,
        };
    }
}
