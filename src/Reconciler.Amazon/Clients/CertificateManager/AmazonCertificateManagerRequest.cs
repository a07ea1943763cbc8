using Amazon.Runtime;

namespace Amazon.CertificateManager;

/// <summary>The base of every request to AWS Certificate Manager.</summary>
public partial class AmazonCertificateManagerRequest : AmazonWebServiceRequest;
