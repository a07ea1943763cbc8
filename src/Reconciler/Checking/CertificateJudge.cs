using Reconciler.Core.Health;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Whether a certificate is valid for long enough. Pure.</summary>
internal static class CertificateJudge
{
    /// <summary>Its line.</summary>
    /// <param name="arn">The certificate.</param>
    /// <param name="seen">What was seen; null for one that is not there.</param>
    /// <param name="days">For how many days it has to be valid still.</param>
    /// <param name="now">The moment.</param>
    public static HealthItem Judge(string arn, Answered<SeenCertificate?> seen, int days, DateTimeOffset now)
    {
        var name = $"certificate {seen.Value?.Domain ?? arn[(arn.LastIndexOf('/') + 1)..]}";
        return Figures.Item(name, $"valid for {days} days", seen,
            c => c is { Status: "ISSUED", NotAfter: { } end } && end - now >= TimeSpan.FromDays(days), c => Words(c, now));
    }

    private static string Words(SeenCertificate? certificate, DateTimeOffset now) => certificate switch
    {
        null => "not there",
        { Status: "ISSUED", NotAfter: { } end } when end > now => FormattableString.Invariant($"expires {end.UtcDateTime:yyyy-MM-dd}, in {Math.Floor((end - now).TotalDays):0} days"),
        { NotAfter: { } end } when end <= now => FormattableString.Invariant($"expired {end.UtcDateTime:yyyy-MM-dd}"),
        _ => certificate.Status,
    };
}
