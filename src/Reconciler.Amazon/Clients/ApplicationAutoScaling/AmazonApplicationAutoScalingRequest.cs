using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The base of every request to Application Auto Scaling.</summary>
public partial class AmazonApplicationAutoScalingRequest : AmazonWebServiceRequest;
