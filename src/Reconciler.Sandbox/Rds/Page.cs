using System.Globalization;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Rds;

/// <summary>One page of a listing, as RDS and ElastiCache cut it: <c>MaxRecords</c> from 20 to 100, and an opaque <c>Marker</c>.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Marker">What asks for the next page; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Marker);

/// <summary>Cuts pages.</summary>
internal static class Page
{
    private const int Least = 20;
    private const int Most = 100;

    /// <summary>The page that a request asks for.</summary>
    /// <param name="all">The whole listing, in a stable order.</param>
    /// <param name="key">What tells one item from another; the marker is made of the last one's.</param>
    /// <param name="call">The request.</param>
    /// <exception cref="AwsRefusal"><c>InvalidParameterValue</c> for a size out of range or a marker not given out.</exception>
    public static Page<T> Of<T>(IEnumerable<T> all, Func<T, string> key, SandboxCall call)
    {
        var size = call.Integer("MaxRecords") ?? Most;
        if (size is < Least or > Most)
        {
            throw Invalid(string.Create(CultureInfo.InvariantCulture,
                $"Invalid value {size} for MaxRecords. Must be between {Least} and {Most}"));
        }
        var (items, next) = KeyPage.Of(
            all, key, size, call.Text("Marker"), () => Invalid("The request included an invalid marker"));
        return new Page<T>(items, next);
    }

    private static AwsRefusal Invalid(string message) => new("InvalidParameterValue", message);
}
