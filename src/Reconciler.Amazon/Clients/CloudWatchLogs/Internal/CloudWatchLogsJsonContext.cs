using System.Text.Json.Serialization;
using Amazon.CloudWatchLogs.Model;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>The property tables of CloudWatchLogs's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(FilterLogEventsRequest))]
[JsonSerializable(typeof(FilterLogEventsResponse))]
internal sealed partial class CloudWatchLogsJsonContext : JsonSerializerContext;
