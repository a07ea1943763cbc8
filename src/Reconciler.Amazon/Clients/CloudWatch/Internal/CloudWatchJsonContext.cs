using System.Text.Json.Serialization;
using Amazon.CloudWatch.Model;

namespace Amazon.CloudWatch.Internal;

/// <summary>The property tables of CloudWatch's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeAlarmsRequest))]
[JsonSerializable(typeof(DescribeAlarmsResponse))]
[JsonSerializable(typeof(PutMetricAlarmRequest))]
[JsonSerializable(typeof(PutMetricAlarmResponse))]
[JsonSerializable(typeof(GetMetricDataRequest))]
[JsonSerializable(typeof(GetMetricDataResponse))]
[JsonSerializable(typeof(GetDashboardRequest))]
[JsonSerializable(typeof(GetDashboardResponse))]
[JsonSerializable(typeof(PutDashboardRequest))]
[JsonSerializable(typeof(PutDashboardResponse))]
internal sealed partial class CloudWatchJsonContext : JsonSerializerContext;
