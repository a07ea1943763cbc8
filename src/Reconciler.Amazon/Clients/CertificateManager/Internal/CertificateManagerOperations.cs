using Amazon.CertificateManager.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager.Internal;

/// <summary>The operations of AWS Certificate Manager as its wire knows them.</summary>
internal static class CertificateManagerOperations
{
    private static readonly JsonWire Wire =
        new JsonWire("ACM", "CertificateManager", CertificateManagerJsonContext.Default, CertificateManagerErrors.Table, camelCase: false);

    /// <summary>DescribeCertificate.</summary>
    public static readonly WireOperation DescribeCertificate =
        Wire.Operation<DescribeCertificateRequest, DescribeCertificateResponse>("DescribeCertificate");
}
