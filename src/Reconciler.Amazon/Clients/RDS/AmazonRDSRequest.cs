using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The base of every request to Amazon Relational Database Service.</summary>
public partial class AmazonRDSRequest : AmazonWebServiceRequest;
