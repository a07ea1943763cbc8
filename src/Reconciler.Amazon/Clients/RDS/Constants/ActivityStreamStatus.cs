using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for ActivityStreamStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ActivityStreamStatus>))]
public class ActivityStreamStatus : ConstantClass, IConstant<ActivityStreamStatus>
{
    /// <summary>The value <c>stopped</c>.</summary>
    public static readonly ActivityStreamStatus Stopped = new("stopped");

    /// <summary>The value <c>starting</c>.</summary>
    public static readonly ActivityStreamStatus Starting = new("starting");

    /// <summary>The value <c>started</c>.</summary>
    public static readonly ActivityStreamStatus Started = new("started");

    /// <summary>The value <c>stopping</c>.</summary>
    public static readonly ActivityStreamStatus Stopping = new("stopping");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ActivityStreamStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ActivityStreamStatus FindValue(string value) => FindValue<ActivityStreamStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ActivityStreamStatus(string value) => FindValue(value);
}
