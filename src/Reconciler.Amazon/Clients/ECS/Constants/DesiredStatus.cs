using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for DesiredStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DesiredStatus>))]
public class DesiredStatus : ConstantClass, IConstant<DesiredStatus>
{
    /// <summary>The value <c>RUNNING</c>.</summary>
    public static readonly DesiredStatus RUNNING = new("RUNNING");

    /// <summary>The value <c>PENDING</c>.</summary>
    public static readonly DesiredStatus PENDING = new("PENDING");

    /// <summary>The value <c>STOPPED</c>.</summary>
    public static readonly DesiredStatus STOPPED = new("STOPPED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DesiredStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DesiredStatus FindValue(string value) => FindValue<DesiredStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DesiredStatus(string value) => FindValue(value);
}
