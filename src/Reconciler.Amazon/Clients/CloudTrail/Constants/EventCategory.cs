using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail;

/// <summary>The values that AWS knows for EventCategory; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EventCategory>))]
public class EventCategory : ConstantClass, IConstant<EventCategory>
{
    /// <summary>The value <c>insight</c>.</summary>
    public static readonly EventCategory Insight = new("insight");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EventCategory(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EventCategory FindValue(string value) => FindValue<EventCategory>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EventCategory(string value) => FindValue(value);
}
