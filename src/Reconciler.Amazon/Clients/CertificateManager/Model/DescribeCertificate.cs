using Amazon.Runtime;

namespace Amazon.CertificateManager.Model;

/// <summary>
/// What DescribeCertificate is asked with. Returns detailed metadata about the specified ACM certificate.
/// </summary>
public partial class DescribeCertificateRequest : AmazonCertificateManagerRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the ACM certificate.</summary>
    public string? CertificateArn { get; set; }
}

/// <summary>What DescribeCertificate answers.</summary>
public partial class DescribeCertificateResponse : AmazonWebServiceResponse
{
    /// <summary>Metadata about an ACM certificate.</summary>
    public CertificateDetail? Certificate { get; set; }
}
