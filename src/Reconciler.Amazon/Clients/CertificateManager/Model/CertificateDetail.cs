namespace Amazon.CertificateManager.Model;

/// <summary>Contains metadata about an ACM certificate.</summary>
public partial class CertificateDetail
{
    /// <summary>The Amazon Resource Name (ARN) of the certificate.</summary>
    public string? CertificateArn { get; set; }

    /// <summary>
    /// The fully qualified domain name for the certificate, such as www.example.com or example.com.
    /// </summary>
    public string? DomainName { get; set; }

    /// <summary>The status of the certificate.</summary>
    public CertificateStatus? Status { get; set; }

    /// <summary>The time before which the certificate is not valid.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>The time after which the certificate is not valid.</summary>
    public DateTime? NotAfter { get; set; }

    /// <summary>A list of ARNs for the Amazon Web Services resources that are using the certificate.</summary>
    public List<string>? InUseBy { get; set; }

    /// <summary>The reason the certificate request failed.</summary>
    public FailureReason? FailureReason { get; set; }

    /// <summary>The source of the certificate.</summary>
    public CertificateType? Type { get; set; }

    /// <summary>Specifies whether the certificate is eligible for renewal.</summary>
    public RenewalEligibility? RenewalEligibility { get; set; }
}
