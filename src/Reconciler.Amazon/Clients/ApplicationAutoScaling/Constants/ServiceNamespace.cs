using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for ServiceNamespace; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ServiceNamespace>))]
public class ServiceNamespace : ConstantClass, IConstant<ServiceNamespace>
{
    /// <summary>The value <c>ecs</c>.</summary>
    public static readonly ServiceNamespace Ecs = new("ecs");

    /// <summary>The value <c>elasticmapreduce</c>.</summary>
    public static readonly ServiceNamespace Elasticmapreduce = new("elasticmapreduce");

    /// <summary>The value <c>ec2</c>.</summary>
    public static readonly ServiceNamespace Ec2 = new("ec2");

    /// <summary>The value <c>appstream</c>.</summary>
    public static readonly ServiceNamespace Appstream = new("appstream");

    /// <summary>The value <c>dynamodb</c>.</summary>
    public static readonly ServiceNamespace Dynamodb = new("dynamodb");

    /// <summary>The value <c>rds</c>.</summary>
    public static readonly ServiceNamespace Rds = new("rds");

    /// <summary>The value <c>sagemaker</c>.</summary>
    public static readonly ServiceNamespace Sagemaker = new("sagemaker");

    /// <summary>The value <c>custom-resource</c>.</summary>
    public static readonly ServiceNamespace CustomResource = new("custom-resource");

    /// <summary>The value <c>comprehend</c>.</summary>
    public static readonly ServiceNamespace Comprehend = new("comprehend");

    /// <summary>The value <c>lambda</c>.</summary>
    public static readonly ServiceNamespace Lambda = new("lambda");

    /// <summary>The value <c>cassandra</c>.</summary>
    public static readonly ServiceNamespace Cassandra = new("cassandra");

    /// <summary>The value <c>kafka</c>.</summary>
    public static readonly ServiceNamespace Kafka = new("kafka");

    /// <summary>The value <c>elasticache</c>.</summary>
    public static readonly ServiceNamespace Elasticache = new("elasticache");

    /// <summary>The value <c>neptune</c>.</summary>
    public static readonly ServiceNamespace Neptune = new("neptune");

    /// <summary>The value <c>workspaces</c>.</summary>
    public static readonly ServiceNamespace Workspaces = new("workspaces");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ServiceNamespace(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ServiceNamespace FindValue(string value) => FindValue<ServiceNamespace>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ServiceNamespace(string value) => FindValue(value);
}
