using System.Text.Json.Serialization;
using Amazon.ElastiCache.Model;

namespace Amazon.ElastiCache.Internal;

/// <summary>The property tables of ElastiCache's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeReplicationGroupsRequest))]
[JsonSerializable(typeof(DescribeReplicationGroupsResponse))]
internal sealed partial class ElastiCacheJsonContext : JsonSerializerContext;
