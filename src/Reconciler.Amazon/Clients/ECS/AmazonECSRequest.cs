using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The base of every request to Amazon EC2 Container Service.</summary>
public partial class AmazonECSRequest : AmazonWebServiceRequest;
