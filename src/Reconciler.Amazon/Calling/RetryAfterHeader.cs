using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// The <c>Retry-After</c> of an error answer, which the SDK keeps on the inner exception
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110</see>: seconds, or a date).
/// </summary>
internal static class RetryAfterHeader
{
    internal static TimeSpan? Read(AmazonServiceException exception) =>
        exception.InnerException is HttpErrorResponseException { Response: { } response }
            ? Parse(response.GetHeaderValue("Retry-After"), response.GetHeaderValue("Date"))
            : null;

    /// <summary>A date is taken relative to the answer's own <c>Date</c>, so that no clock of ours is involved.</summary>
    internal static TimeSpan? Parse(string? retryAfter, string? answeredAt)
    {
        if (double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.SecondsPerDay));
        }

        return TryDate(retryAfter, out var until) && TryDate(answeredAt, out var from) && until > from
            ? until - from
            : null;
    }

    private static bool TryDate(string? text, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
