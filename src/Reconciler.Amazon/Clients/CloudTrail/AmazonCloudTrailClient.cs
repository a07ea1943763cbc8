using Amazon.CloudTrail.Internal;
using Amazon.CloudTrail.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail;

/// <summary>The client of AWS CloudTrail. Safe for use by many at once.</summary>
public partial class AmazonCloudTrailClient : AmazonServiceClient, IAmazonCloudTrail
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonCloudTrailClient()
        : base(new AmazonCloudTrailConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonCloudTrailClient(RegionEndpoint region)
        : base(new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonCloudTrailClient(AmazonCloudTrailConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials)
        : base(credentials, new AmazonCloudTrailConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonCloudTrailClient(AWSCredentials credentials, AmazonCloudTrailConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudTrailConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudTrailConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudTrailConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCloudTrailClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudTrailConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<LookupEventsResponse>(request, CloudTrailOperations.LookupEvents, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
