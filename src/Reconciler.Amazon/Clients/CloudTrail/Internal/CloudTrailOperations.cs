using Amazon.CloudTrail.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail.Internal;

/// <summary>The operations of AWS CloudTrail as its wire knows them.</summary>
internal static class CloudTrailOperations
{
    private static readonly JsonWire Wire =
        new JsonWire("CloudTrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", CloudTrailJsonContext.Default, CloudTrailErrors.Table, camelCase: false);

    /// <summary>LookupEvents.</summary>
    public static readonly WireOperation LookupEvents =
        Wire.Operation<LookupEventsRequest, LookupEventsResponse>("LookupEvents");
}
