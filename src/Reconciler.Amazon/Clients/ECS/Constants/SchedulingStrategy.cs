using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for SchedulingStrategy; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<SchedulingStrategy>))]
public class SchedulingStrategy : ConstantClass, IConstant<SchedulingStrategy>
{
    /// <summary>The value <c>REPLICA</c>.</summary>
    public static readonly SchedulingStrategy REPLICA = new("REPLICA");

    /// <summary>The value <c>DAEMON</c>.</summary>
    public static readonly SchedulingStrategy DAEMON = new("DAEMON");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public SchedulingStrategy(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static SchedulingStrategy FindValue(string value) => FindValue<SchedulingStrategy>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator SchedulingStrategy(string value) => FindValue(value);
}
