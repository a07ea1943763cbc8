using Reconciler.Checking;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Certificates that are not there, not issued, expired or about to expire.</summary>
internal sealed class CertificateRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen) =>
        from arn in seen.Subject.Spec.Checks.Certificates.Distinct(StringComparer.Ordinal)
        where seen.Facts.Check.Certificates.TryGetValue(arn, out var answer) && answer.Problem is null
        let found = One(arn, seen.Facts.Check.Certificates[arn].Value, seen)
        where found is not null
        select found;

    private static Diagnosis? One(string arn, SeenCertificate? certificate, Symptoms seen)
    {
        var (now, days) = (seen.Subject.Now, seen.Subject.Spec.Checks.CertificateDays);
        var (likelihood, cause, remedy) = certificate switch
        {
            null => (Likelihood.Certain, "The declared certificate does not exist: it was deleted, or replaced by another one.",
                "Request one, and correct checks.certificates in the desired state; a listener that had it needs the new one."),
            { Status: "PENDING_VALIDATION" } => (Likelihood.Certain, "The certificate waits for its validation.",
                "Put the CNAME records that ACM names into the domain's DNS; it is issued by itself after that."),
            { Status: "EXPIRED" } => Expired(),
            { NotAfter: { } end } when end <= now => Expired(),
            { Status: not "ISSUED" } => (Likelihood.Certain, $"The certificate is {certificate.Status}: clients do not trust it.", "Request another one and give it to the listener."),
            { NotAfter: { } end } when end - now < TimeSpan.FromDays(days) => (Likelihood.Beside,
                "The certificate expires soon. ACM renews what it issued and validates by DNS 60 days before; one this late was imported, or its validation fails.",
                "See that its validation records are still in DNS; import a new one where it was imported."),
            _ => default,
        };
        if (cause is null) return null;
        var words = CertificateJudge.Judge(arn, new(certificate), days, now);
        var shell = new ShellLines(seen);
        return new Diagnosis(Entries.Certificate, likelihood, [$"{words.Name}: {words.Seen}, wanted {words.Wanted}"], cause, remedy,
        [
            shell.Aws($"acm describe-certificate --certificate-arn {arn} --query 'Certificate.{{status:Status,until:NotAfter,usedBy:InUseBy,validation:DomainValidationOptions}}'"),
            .. Hosts(certificate, seen).Select(host => $"openssl s_client -connect {host}:443 -servername {host} </dev/null | openssl x509 -noout -dates"),
            .. likelihood == Likelihood.Certain && certificate is { Status: not "PENDING_VALIDATION" }
                ? [shell.Aws($"acm request-certificate --domain-name {ShellLines.Quoted(certificate.Domain)} --validation-method DNS")] : Array.Empty<string>(),
            .. certificate is null ? [shell.Aws("acm list-certificates")] : Array.Empty<string>(),
        ]);
    }

    /// <summary>Where what is served can be asked for: the certificate's domain; where that is for many, the declared health page's host.</summary>
    private static IEnumerable<string> Hosts(SeenCertificate? certificate, Symptoms seen) =>
        certificate is { Domain: { Length: > 0 } domain } && !domain.Contains('*', StringComparison.Ordinal) ? [ShellLines.Quoted(domain)]
        : seen.Spec.Release.HealthCheck is { } page ? [ShellLines.Quoted(page.Host ?? new Uri(page.Url).Host)]
        : [];

    private static (Likelihood, string, string) Expired() =>
        (Likelihood.Certain, "The certificate has expired, and was not renewed.", "Request a new one and give it to the listener; see why the old one was not renewed.");
}
