using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Reconciler.Amazon.Protocols;

/// <summary>How long AWS asks to wait, from the <c>Retry-After</c> header of an error answer.</summary>
public static class RetryAfter
{
    /// <summary>
    /// The wait that the answer behind an exception asks for, from now; null where there was no answer or it asks for
    /// none. Both forms of the header are understood: seconds, and a date (one in the past is zero).
    /// </summary>
    public static TimeSpan? Of(AmazonServiceException exception, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpErrorResponseException { Response: { } response } && response.IsHeaderPresent("Retry-After"))
            {
                return Parse(response.GetHeaderValue("Retry-After"), now);
            }
        }
        return null;
    }

    private static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= TimeSpan.MaxValue.TotalSeconds / 2)
        {
            return TimeSpan.FromSeconds(seconds);
        }
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? TimeSpan.FromTicks(Math.Max(0, (until - now).Ticks))
            : null;
    }
}
