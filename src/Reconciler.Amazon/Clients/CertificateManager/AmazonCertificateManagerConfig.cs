using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>How AWS Certificate Manager is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonCertificateManagerConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonCertificateManagerConfig() : base("ACM", "acm") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "acm";

    /// <inheritdoc />
    public override string ServiceVersion => "2015-12-08";
}
