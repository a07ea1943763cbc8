using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for StateValue; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<StateValue>))]
public class StateValue : ConstantClass, IConstant<StateValue>
{
    /// <summary>The value <c>OK</c>.</summary>
    public static readonly StateValue OK = new("OK");

    /// <summary>The value <c>ALARM</c>.</summary>
    public static readonly StateValue ALARM = new("ALARM");

    /// <summary>The value <c>INSUFFICIENT_DATA</c>.</summary>
    public static readonly StateValue INSUFFICIENT_DATA = new("INSUFFICIENT_DATA");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public StateValue(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static StateValue FindValue(string value) => FindValue<StateValue>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator StateValue(string value) => FindValue(value);
}
