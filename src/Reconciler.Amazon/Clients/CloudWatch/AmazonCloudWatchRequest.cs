using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>The base of every request to Amazon CloudWatch.</summary>
public partial class AmazonCloudWatchRequest : AmazonWebServiceRequest;
