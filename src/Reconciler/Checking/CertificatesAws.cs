using Amazon.CertificateManager.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Certificates and when they expire.</summary>
internal sealed class CertificatesAws(IAwsAccess aws)
{
    /// <summary>One certificate; null where it is not there.</summary>
    public async Task<SeenCertificate?> SeeAsync(string arn, CancellationToken ct)
    {
        try
        {
            var request = new DescribeCertificateRequest { CertificateArn = arn };
            var answer = await aws.Certificates.ReadAsync("DescribeCertificate", (acm, c) => acm.DescribeCertificateAsync(request, c), ct);
            var end = answer.Certificate?.NotAfter?.ToUniversalTime();
            return answer.Certificate is { } found
                ? new SeenCertificate(found.DomainName ?? arn, found.Status?.Value ?? "without a status", end is { } at ? new DateTimeOffset(at) : null)
                : null;
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound)
        {
            return null;
        }
    }
}
