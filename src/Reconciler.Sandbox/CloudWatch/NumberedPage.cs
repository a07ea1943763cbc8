using System.Globalization;
using System.Text;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One page of a listing as CloudWatch cuts it: <c>MaxRecords</c> from 1 to 100, and an opaque <c>NextToken</c>.</summary>
internal static class NumberedPage
{
    private const string Mark = "page/";
    private const int Most = 100;

    /// <summary>The page that a request asks for, and what asks for the next one.</summary>
    /// <param name="all">The whole listing, in order.</param>
    /// <param name="call">The request.</param>
    /// <param name="otherwise">The size where none is asked for.</param>
    /// <exception cref="AwsRefusal"><c>ValidationError</c> for a size out of range, <c>InvalidNextToken</c>.</exception>
    public static (IReadOnlyList<T> Items, string? NextToken) Of<T>(IReadOnlyList<T> all, SandboxCall call, int otherwise)
    {
        var size = call.Integer("MaxRecords") ?? otherwise;
        if (size is < 1 or > Most)
        {
            throw new AwsRefusal("ValidationError",
                $"1 validation error detected: Value '{size}' at 'maxRecords' failed to satisfy constraint: "
                + (size < 1 ? "Member must have value greater than or equal to 1" : "Member must have value less than or equal to 100"));
        }
        var start = call.Text("NextToken") is { Length: > 0 } token ? Decode(token) : 0;
        var next = start + size;
        return ([.. all.Skip(start).Take(size)], next < all.Count ? Encode(next) : null);
    }

    private static string Encode(int start) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}{start}")));

    private static int Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var written)
            && Encoding.UTF8.GetString(bytes, 0, written) is { } text
            && text.StartsWith(Mark, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Mark.Length), CultureInfo.InvariantCulture, out var start)
                ? start
                : throw new AwsRefusal("InvalidNextToken", "The next token specified is invalid.");
    }
}
