using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for ScalableDimension; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ScalableDimension>))]
public class ScalableDimension : ConstantClass, IConstant<ScalableDimension>
{
    /// <summary>The value <c>ecs:service:DesiredCount</c>.</summary>
    public static readonly ScalableDimension EcsServiceDesiredCount = new("ecs:service:DesiredCount");

    /// <summary>The value <c>ec2:spot-fleet-request:TargetCapacity</c>.</summary>
    public static readonly ScalableDimension Ec2SpotFleetRequestTargetCapacity = new("ec2:spot-fleet-request:TargetCapacity");

    /// <summary>The value <c>elasticmapreduce:instancegroup:InstanceCount</c>.</summary>
    public static readonly ScalableDimension ElasticmapreduceInstancegroupInstanceCount = new("elasticmapreduce:instancegroup:InstanceCount");

    /// <summary>The value <c>appstream:fleet:DesiredCapacity</c>.</summary>
    public static readonly ScalableDimension AppstreamFleetDesiredCapacity = new("appstream:fleet:DesiredCapacity");

    /// <summary>The value <c>dynamodb:table:ReadCapacityUnits</c>.</summary>
    public static readonly ScalableDimension DynamodbTableReadCapacityUnits = new("dynamodb:table:ReadCapacityUnits");

    /// <summary>The value <c>dynamodb:table:WriteCapacityUnits</c>.</summary>
    public static readonly ScalableDimension DynamodbTableWriteCapacityUnits = new("dynamodb:table:WriteCapacityUnits");

    /// <summary>The value <c>dynamodb:index:ReadCapacityUnits</c>.</summary>
    public static readonly ScalableDimension DynamodbIndexReadCapacityUnits = new("dynamodb:index:ReadCapacityUnits");

    /// <summary>The value <c>dynamodb:index:WriteCapacityUnits</c>.</summary>
    public static readonly ScalableDimension DynamodbIndexWriteCapacityUnits = new("dynamodb:index:WriteCapacityUnits");

    /// <summary>The value <c>rds:cluster:ReadReplicaCount</c>.</summary>
    public static readonly ScalableDimension RdsClusterReadReplicaCount = new("rds:cluster:ReadReplicaCount");

    /// <summary>The value <c>sagemaker:variant:DesiredInstanceCount</c>.</summary>
    public static readonly ScalableDimension SagemakerVariantDesiredInstanceCount = new("sagemaker:variant:DesiredInstanceCount");

    /// <summary>The value <c>custom-resource:ResourceType:Property</c>.</summary>
    public static readonly ScalableDimension CustomResourceResourceTypeProperty = new("custom-resource:ResourceType:Property");

    /// <summary>The value <c>comprehend:document-classifier-endpoint:DesiredInferenceUnits</c>.</summary>
    public static readonly ScalableDimension ComprehendDocumentClassifierEndpointDesiredInferenceUnits = new("comprehend:document-classifier-endpoint:DesiredInferenceUnits");

    /// <summary>The value <c>comprehend:entity-recognizer-endpoint:DesiredInferenceUnits</c>.</summary>
    public static readonly ScalableDimension ComprehendEntityRecognizerEndpointDesiredInferenceUnits = new("comprehend:entity-recognizer-endpoint:DesiredInferenceUnits");

    /// <summary>The value <c>lambda:function:ProvisionedConcurrency</c>.</summary>
    public static readonly ScalableDimension LambdaFunctionProvisionedConcurrency = new("lambda:function:ProvisionedConcurrency");

    /// <summary>The value <c>cassandra:table:ReadCapacityUnits</c>.</summary>
    public static readonly ScalableDimension CassandraTableReadCapacityUnits = new("cassandra:table:ReadCapacityUnits");

    /// <summary>The value <c>cassandra:table:WriteCapacityUnits</c>.</summary>
    public static readonly ScalableDimension CassandraTableWriteCapacityUnits = new("cassandra:table:WriteCapacityUnits");

    /// <summary>The value <c>kafka:broker-storage:VolumeSize</c>.</summary>
    public static readonly ScalableDimension KafkaBrokerStorageVolumeSize = new("kafka:broker-storage:VolumeSize");

    /// <summary>The value <c>elasticache:cache-cluster:Nodes</c>.</summary>
    public static readonly ScalableDimension ElasticacheCacheClusterNodes = new("elasticache:cache-cluster:Nodes");

    /// <summary>The value <c>elasticache:replication-group:NodeGroups</c>.</summary>
    public static readonly ScalableDimension ElasticacheReplicationGroupNodeGroups = new("elasticache:replication-group:NodeGroups");

    /// <summary>The value <c>elasticache:replication-group:Replicas</c>.</summary>
    public static readonly ScalableDimension ElasticacheReplicationGroupReplicas = new("elasticache:replication-group:Replicas");

    /// <summary>The value <c>neptune:cluster:ReadReplicaCount</c>.</summary>
    public static readonly ScalableDimension NeptuneClusterReadReplicaCount = new("neptune:cluster:ReadReplicaCount");

    /// <summary>The value <c>sagemaker:variant:DesiredProvisionedConcurrency</c>.</summary>
    public static readonly ScalableDimension SagemakerVariantDesiredProvisionedConcurrency = new("sagemaker:variant:DesiredProvisionedConcurrency");

    /// <summary>The value <c>sagemaker:inference-component:DesiredCopyCount</c>.</summary>
    public static readonly ScalableDimension SagemakerInferenceComponentDesiredCopyCount = new("sagemaker:inference-component:DesiredCopyCount");

    /// <summary>The value <c>workspaces:workspacespool:DesiredUserSessions</c>.</summary>
    public static readonly ScalableDimension WorkspacesWorkspacespoolDesiredUserSessions = new("workspaces:workspacespool:DesiredUserSessions");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ScalableDimension(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ScalableDimension FindValue(string value) => FindValue<ScalableDimension>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ScalableDimension(string value) => FindValue(value);
}
