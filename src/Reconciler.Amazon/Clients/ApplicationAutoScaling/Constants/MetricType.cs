using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for MetricType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<MetricType>))]
public class MetricType : ConstantClass, IConstant<MetricType>
{
    /// <summary>The value <c>DynamoDBReadCapacityUtilization</c>.</summary>
    public static readonly MetricType DynamoDBReadCapacityUtilization = new("DynamoDBReadCapacityUtilization");

    /// <summary>The value <c>DynamoDBWriteCapacityUtilization</c>.</summary>
    public static readonly MetricType DynamoDBWriteCapacityUtilization = new("DynamoDBWriteCapacityUtilization");

    /// <summary>The value <c>ALBRequestCountPerTarget</c>.</summary>
    public static readonly MetricType ALBRequestCountPerTarget = new("ALBRequestCountPerTarget");

    /// <summary>The value <c>RDSReaderAverageCPUUtilization</c>.</summary>
    public static readonly MetricType RDSReaderAverageCPUUtilization = new("RDSReaderAverageCPUUtilization");

    /// <summary>The value <c>RDSReaderAverageDatabaseConnections</c>.</summary>
    public static readonly MetricType RDSReaderAverageDatabaseConnections = new("RDSReaderAverageDatabaseConnections");

    /// <summary>The value <c>EC2SpotFleetRequestAverageCPUUtilization</c>.</summary>
    public static readonly MetricType EC2SpotFleetRequestAverageCPUUtilization = new("EC2SpotFleetRequestAverageCPUUtilization");

    /// <summary>The value <c>EC2SpotFleetRequestAverageNetworkIn</c>.</summary>
    public static readonly MetricType EC2SpotFleetRequestAverageNetworkIn = new("EC2SpotFleetRequestAverageNetworkIn");

    /// <summary>The value <c>EC2SpotFleetRequestAverageNetworkOut</c>.</summary>
    public static readonly MetricType EC2SpotFleetRequestAverageNetworkOut = new("EC2SpotFleetRequestAverageNetworkOut");

    /// <summary>The value <c>SageMakerVariantInvocationsPerInstance</c>.</summary>
    public static readonly MetricType SageMakerVariantInvocationsPerInstance = new("SageMakerVariantInvocationsPerInstance");

    /// <summary>The value <c>ECSServiceAverageCPUUtilization</c>.</summary>
    public static readonly MetricType ECSServiceAverageCPUUtilization = new("ECSServiceAverageCPUUtilization");

    /// <summary>The value <c>ECSServiceAverageMemoryUtilization</c>.</summary>
    public static readonly MetricType ECSServiceAverageMemoryUtilization = new("ECSServiceAverageMemoryUtilization");

    /// <summary>The value <c>AppStreamAverageCapacityUtilization</c>.</summary>
    public static readonly MetricType AppStreamAverageCapacityUtilization = new("AppStreamAverageCapacityUtilization");

    /// <summary>The value <c>ComprehendInferenceUtilization</c>.</summary>
    public static readonly MetricType ComprehendInferenceUtilization = new("ComprehendInferenceUtilization");

    /// <summary>The value <c>LambdaProvisionedConcurrencyUtilization</c>.</summary>
    public static readonly MetricType LambdaProvisionedConcurrencyUtilization = new("LambdaProvisionedConcurrencyUtilization");

    /// <summary>The value <c>CassandraReadCapacityUtilization</c>.</summary>
    public static readonly MetricType CassandraReadCapacityUtilization = new("CassandraReadCapacityUtilization");

    /// <summary>The value <c>CassandraWriteCapacityUtilization</c>.</summary>
    public static readonly MetricType CassandraWriteCapacityUtilization = new("CassandraWriteCapacityUtilization");

    /// <summary>The value <c>KafkaBrokerStorageUtilization</c>.</summary>
    public static readonly MetricType KafkaBrokerStorageUtilization = new("KafkaBrokerStorageUtilization");

    /// <summary>The value <c>ElastiCacheEngineCPUUtilization</c>.</summary>
    public static readonly MetricType ElastiCacheEngineCPUUtilization = new("ElastiCacheEngineCPUUtilization");

    /// <summary>The value <c>ElastiCacheDatabaseMemoryUsagePercentage</c>.</summary>
    public static readonly MetricType ElastiCacheDatabaseMemoryUsagePercentage = new("ElastiCacheDatabaseMemoryUsagePercentage");

    /// <summary>The value <c>ElastiCachePrimaryEngineCPUUtilization</c>.</summary>
    public static readonly MetricType ElastiCachePrimaryEngineCPUUtilization = new("ElastiCachePrimaryEngineCPUUtilization");

    /// <summary>The value <c>ElastiCacheReplicaEngineCPUUtilization</c>.</summary>
    public static readonly MetricType ElastiCacheReplicaEngineCPUUtilization = new("ElastiCacheReplicaEngineCPUUtilization");

    /// <summary>The value <c>ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage</c>.</summary>
    public static readonly MetricType ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage = new("ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage");

    /// <summary>The value <c>NeptuneReaderAverageCPUUtilization</c>.</summary>
    public static readonly MetricType NeptuneReaderAverageCPUUtilization = new("NeptuneReaderAverageCPUUtilization");

    /// <summary>The value <c>SageMakerVariantProvisionedConcurrencyUtilization</c>.</summary>
    public static readonly MetricType SageMakerVariantProvisionedConcurrencyUtilization = new("SageMakerVariantProvisionedConcurrencyUtilization");

    /// <summary>The value <c>ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage</c>.</summary>
    public static readonly MetricType ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage = new("ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage");

    /// <summary>The value <c>SageMakerInferenceComponentInvocationsPerCopy</c>.</summary>
    public static readonly MetricType SageMakerInferenceComponentInvocationsPerCopy = new("SageMakerInferenceComponentInvocationsPerCopy");

    /// <summary>The value <c>WorkSpacesAverageUserSessionsCapacityUtilization</c>.</summary>
    public static readonly MetricType WorkSpacesAverageUserSessionsCapacityUtilization = new("WorkSpacesAverageUserSessionsCapacityUtilization");

    /// <summary>The value <c>SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution</c>.</summary>
    public static readonly MetricType SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution = new("SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution");

    /// <summary>The value <c>SageMakerVariantConcurrentRequestsPerModelHighResolution</c>.</summary>
    public static readonly MetricType SageMakerVariantConcurrentRequestsPerModelHighResolution = new("SageMakerVariantConcurrentRequestsPerModelHighResolution");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public MetricType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static MetricType FindValue(string value) => FindValue<MetricType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator MetricType(string value) => FindValue(value);
}
