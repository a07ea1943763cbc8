using System.Text.Json.Serialization;
using Amazon.RDS.Model;

namespace Amazon.RDS.Internal;

/// <summary>The property tables of RDS's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeDBInstancesRequest))]
[JsonSerializable(typeof(DescribeDBInstancesResponse))]
[JsonSerializable(typeof(StartDBInstanceRequest))]
[JsonSerializable(typeof(StartDBInstanceResponse))]
[JsonSerializable(typeof(StopDBInstanceRequest))]
[JsonSerializable(typeof(StopDBInstanceResponse))]
[JsonSerializable(typeof(DescribeDBClustersRequest))]
[JsonSerializable(typeof(DescribeDBClustersResponse))]
[JsonSerializable(typeof(StartDBClusterRequest))]
[JsonSerializable(typeof(StartDBClusterResponse))]
[JsonSerializable(typeof(StopDBClusterRequest))]
[JsonSerializable(typeof(StopDBClusterResponse))]
[JsonSerializable(typeof(DescribeEventsRequest))]
[JsonSerializable(typeof(DescribeEventsResponse))]
[JsonSerializable(typeof(DescribeGlobalClustersRequest))]
[JsonSerializable(typeof(DescribeGlobalClustersResponse))]
[JsonSerializable(typeof(DescribeDBSnapshotsRequest))]
[JsonSerializable(typeof(DescribeDBSnapshotsResponse))]
internal sealed partial class RDSJsonContext : JsonSerializerContext;
