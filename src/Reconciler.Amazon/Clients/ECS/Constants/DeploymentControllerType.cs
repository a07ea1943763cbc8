using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for DeploymentControllerType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DeploymentControllerType>))]
public class DeploymentControllerType : ConstantClass, IConstant<DeploymentControllerType>
{
    /// <summary>The value <c>ECS</c>.</summary>
    public static readonly DeploymentControllerType ECS = new("ECS");

    /// <summary>The value <c>CODE_DEPLOY</c>.</summary>
    public static readonly DeploymentControllerType CODE_DEPLOY = new("CODE_DEPLOY");

    /// <summary>The value <c>EXTERNAL</c>.</summary>
    public static readonly DeploymentControllerType EXTERNAL = new("EXTERNAL");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DeploymentControllerType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DeploymentControllerType FindValue(string value) => FindValue<DeploymentControllerType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DeploymentControllerType(string value) => FindValue(value);
}
