using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ContainerCondition; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ContainerCondition>))]
public class ContainerCondition : ConstantClass, IConstant<ContainerCondition>
{
    /// <summary>The value <c>START</c>.</summary>
    public static readonly ContainerCondition START = new("START");

    /// <summary>The value <c>COMPLETE</c>.</summary>
    public static readonly ContainerCondition COMPLETE = new("COMPLETE");

    /// <summary>The value <c>SUCCESS</c>.</summary>
    public static readonly ContainerCondition SUCCESS = new("SUCCESS");

    /// <summary>The value <c>HEALTHY</c>.</summary>
    public static readonly ContainerCondition HEALTHY = new("HEALTHY");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ContainerCondition(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ContainerCondition FindValue(string value) => FindValue<ContainerCondition>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ContainerCondition(string value) => FindValue(value);
}
