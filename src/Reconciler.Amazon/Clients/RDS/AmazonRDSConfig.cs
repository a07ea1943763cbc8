using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>How Amazon Relational Database Service is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonRDSConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonRDSConfig() : base("RDS", "rds") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "rds";

    /// <inheritdoc />
    public override string ServiceVersion => "2014-10-31";
}
