using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for DeploymentRolloutState; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DeploymentRolloutState>))]
public class DeploymentRolloutState : ConstantClass, IConstant<DeploymentRolloutState>
{
    /// <summary>The value <c>COMPLETED</c>.</summary>
    public static readonly DeploymentRolloutState COMPLETED = new("COMPLETED");

    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly DeploymentRolloutState FAILED = new("FAILED");

    /// <summary>The value <c>IN_PROGRESS</c>.</summary>
    public static readonly DeploymentRolloutState IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DeploymentRolloutState(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DeploymentRolloutState FindValue(string value) => FindValue<DeploymentRolloutState>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DeploymentRolloutState(string value) => FindValue(value);
}
