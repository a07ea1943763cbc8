using System.Text.Json.Serialization;
using Amazon.CloudTrail.Model;

namespace Amazon.CloudTrail.Internal;

/// <summary>The property tables of CloudTrail's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(LookupEventsRequest))]
[JsonSerializable(typeof(LookupEventsResponse))]
internal sealed partial class CloudTrailJsonContext : JsonSerializerContext;
