using Amazon.CertificateManager.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager.Internal;

/// <summary>Which exception stands for which error code of AWS Certificate Manager.</summary>
internal static class CertificateManagerErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonCertificateManagerException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonCertificateManagerException(m, i, t, c, r, s))
    {
        ["InvalidArnException"] = (m, i, t, c, r, s) => new InvalidArnException(m, i, t, c, r, s),
        ["ResourceNotFoundException"] = (m, i, t, c, r, s) => new ResourceNotFoundException(m, i, t, c, r, s),
    };
}
