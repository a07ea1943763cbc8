using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for ActivityStreamMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ActivityStreamMode>))]
public class ActivityStreamMode : ConstantClass, IConstant<ActivityStreamMode>
{
    /// <summary>The value <c>sync</c>.</summary>
    public static readonly ActivityStreamMode Sync = new("sync");

    /// <summary>The value <c>async</c>.</summary>
    public static readonly ActivityStreamMode Async = new("async");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ActivityStreamMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ActivityStreamMode FindValue(string value) => FindValue<ActivityStreamMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ActivityStreamMode(string value) => FindValue(value);
}
