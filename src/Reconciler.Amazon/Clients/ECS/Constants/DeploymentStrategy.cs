using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for DeploymentStrategy; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DeploymentStrategy>))]
public class DeploymentStrategy : ConstantClass, IConstant<DeploymentStrategy>
{
    /// <summary>The value <c>ROLLING</c>.</summary>
    public static readonly DeploymentStrategy ROLLING = new("ROLLING");

    /// <summary>The value <c>BLUE_GREEN</c>.</summary>
    public static readonly DeploymentStrategy BLUE_GREEN = new("BLUE_GREEN");

    /// <summary>The value <c>LINEAR</c>.</summary>
    public static readonly DeploymentStrategy LINEAR = new("LINEAR");

    /// <summary>The value <c>CANARY</c>.</summary>
    public static readonly DeploymentStrategy CANARY = new("CANARY");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DeploymentStrategy(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DeploymentStrategy FindValue(string value) => FindValue<DeploymentStrategy>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DeploymentStrategy(string value) => FindValue(value);
}
