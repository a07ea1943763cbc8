using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>The base of every request to AWS CloudTrail.</summary>
public partial class AmazonCloudTrailRequest : AmazonWebServiceRequest;
