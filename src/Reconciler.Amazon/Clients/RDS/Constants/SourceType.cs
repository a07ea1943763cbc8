using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for SourceType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<SourceType>))]
public class SourceType : ConstantClass, IConstant<SourceType>
{
    /// <summary>The value <c>db-instance</c>.</summary>
    public static readonly SourceType DbInstance = new("db-instance");

    /// <summary>The value <c>db-parameter-group</c>.</summary>
    public static readonly SourceType DbParameterGroup = new("db-parameter-group");

    /// <summary>The value <c>db-security-group</c>.</summary>
    public static readonly SourceType DbSecurityGroup = new("db-security-group");

    /// <summary>The value <c>db-snapshot</c>.</summary>
    public static readonly SourceType DbSnapshot = new("db-snapshot");

    /// <summary>The value <c>db-cluster</c>.</summary>
    public static readonly SourceType DbCluster = new("db-cluster");

    /// <summary>The value <c>db-cluster-snapshot</c>.</summary>
    public static readonly SourceType DbClusterSnapshot = new("db-cluster-snapshot");

    /// <summary>The value <c>custom-engine-version</c>.</summary>
    public static readonly SourceType CustomEngineVersion = new("custom-engine-version");

    /// <summary>The value <c>db-proxy</c>.</summary>
    public static readonly SourceType DbProxy = new("db-proxy");

    /// <summary>The value <c>blue-green-deployment</c>.</summary>
    public static readonly SourceType BlueGreenDeployment = new("blue-green-deployment");

    /// <summary>The value <c>db-shard-group</c>.</summary>
    public static readonly SourceType DbShardGroup = new("db-shard-group");

    /// <summary>The value <c>zero-etl</c>.</summary>
    public static readonly SourceType ZeroEtl = new("zero-etl");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public SourceType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static SourceType FindValue(string value) => FindValue<SourceType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator SourceType(string value) => FindValue(value);
}
