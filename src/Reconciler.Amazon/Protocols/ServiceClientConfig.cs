using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// What the configurations of our clients share. The SDK's retries are off (Polly decides) and answers are buffered.
/// </summary>
public abstract class ServiceClientConfig : ClientConfig
{
    /// <summary>A service by its id (which names <c>AWS_ENDPOINT_URL_&lt;ID&gt;</c>) and its signing name.</summary>
    protected ServiceClientConfig(string serviceId, string signingName)
        : base(new DefaultConfigurationProvider([StandardMode]))
    {
        ServiceId = serviceId;
        AuthenticationServiceName = signingName;
        AmazonClientDefaults.Apply(this);
    }

    /// <inheritdoc />
    public override string UserAgent => InternalSDKUtils.BuildUserAgentString(ServiceId, "4.1.0");

    private static DefaultConfiguration StandardMode => new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromMilliseconds(3100),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(3100),
    };

    /// <inheritdoc />
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (!string.IsNullOrEmpty(ServiceURL))
        {
            return new Endpoint(ServiceURL);
        }
        var region = parameters.AlternateEndpoint ?? RegionEndpoint
            ?? throw new AmazonClientException($"{ServiceId}: no region is known. Set AWS_REGION, or the region in code.");
        return new Endpoint(ServiceEndpoint.Url(RegionEndpointServiceName, region, UseFIPSEndpoint, UseDualstackEndpoint));
    }
}
