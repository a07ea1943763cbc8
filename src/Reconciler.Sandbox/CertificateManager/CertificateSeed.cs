using System.Security.Cryptography;
using System.Text;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CertificateManager;

/// <summary>Reads the <c>acm</c> section of a seed: <c>certificates</c> by domain name.</summary>
internal sealed class CertificateSeed(SandboxSite site, Shelf<Certificate> certificates)
{
    // How long a certificate of ACM's own lasts: https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(395);

    public void Read(SeedMap section)
    {
        foreach (var (domain, map) in section.Entries("certificates"))
        {
            var certificate = Read(domain, map);
            certificates.Put(certificate.Arn, certificate);
        }
    }

    private Certificate Read(string domain, SeedMap map)
    {
        var status = map.OneOf("status", "ISSUED",
            "ISSUED", "PENDING_VALIDATION", "INACTIVE", "EXPIRED", "VALIDATION_TIMED_OUT", "REVOKED", "FAILED");
        if (map.Has("expiresIn") && status == "EXPIRED")
            map.Problem("expiresIn", "is given, but status is EXPIRED. Leave one of them out; expiresIn 0s is expired too.");
        var notAfter = site.World.Now + (status == "EXPIRED" ? -TimeSpan.FromDays(1) : map.Duration("expiresIn", TimeSpan.FromDays(200)));
        return new Certificate(Arn(domain), domain)
        {
            AlternativeNames = map.Texts("alternativeNames"),
            Type = map.OneOf("type", "AMAZON_ISSUED", "AMAZON_ISSUED", "IMPORTED", "PRIVATE"),
            Status = status,
            NotAfter = notAfter,
            NotBefore = notAfter - Lasts,
            InUseBy = map.Texts("inUseBy"),
            FailureReason = map.OptionalText("failureReason"),
        };
    }

    /// <summary>The same in every world, so that configurations can name it: the first 16 bytes of SHA-256 of the domain name, as a UUID.</summary>
    private string Arn(string domain)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(domain));
        return site.Arn("acm", $"certificate/{new Guid(hash.AsSpan(0, 16), bigEndian: true)}");
    }
}
