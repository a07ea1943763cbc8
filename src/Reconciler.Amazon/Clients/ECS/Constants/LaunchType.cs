using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for LaunchType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LaunchType>))]
public class LaunchType : ConstantClass, IConstant<LaunchType>
{
    /// <summary>The value <c>EC2</c>.</summary>
    public static readonly LaunchType EC2 = new("EC2");

    /// <summary>The value <c>FARGATE</c>.</summary>
    public static readonly LaunchType FARGATE = new("FARGATE");

    /// <summary>The value <c>EXTERNAL</c>.</summary>
    public static readonly LaunchType EXTERNAL = new("EXTERNAL");

    /// <summary>The value <c>MANAGED_INSTANCES</c>.</summary>
    public static readonly LaunchType MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LaunchType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LaunchType FindValue(string value) => FindValue<LaunchType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LaunchType(string value) => FindValue(value);
}
