using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>The base of every request to Amazon Elastic Container Registry.</summary>
public partial class AmazonECRRequest : AmazonWebServiceRequest;
