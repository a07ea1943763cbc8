using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for AlarmType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AlarmType>))]
public class AlarmType : ConstantClass, IConstant<AlarmType>
{
    /// <summary>The value <c>CompositeAlarm</c>.</summary>
    public static readonly AlarmType CompositeAlarm = new("CompositeAlarm");

    /// <summary>The value <c>MetricAlarm</c>.</summary>
    public static readonly AlarmType MetricAlarm = new("MetricAlarm");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AlarmType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AlarmType FindValue(string value) => FindValue<AlarmType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AlarmType(string value) => FindValue(value);
}
