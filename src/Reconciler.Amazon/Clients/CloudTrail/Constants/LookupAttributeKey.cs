using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail;

/// <summary>The values that AWS knows for LookupAttributeKey; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LookupAttributeKey>))]
public class LookupAttributeKey : ConstantClass, IConstant<LookupAttributeKey>
{
    /// <summary>The value <c>EventId</c>.</summary>
    public static readonly LookupAttributeKey EventId = new("EventId");

    /// <summary>The value <c>EventName</c>.</summary>
    public static readonly LookupAttributeKey EventName = new("EventName");

    /// <summary>The value <c>ReadOnly</c>.</summary>
    public static readonly LookupAttributeKey ReadOnly = new("ReadOnly");

    /// <summary>The value <c>Username</c>.</summary>
    public static readonly LookupAttributeKey Username = new("Username");

    /// <summary>The value <c>ResourceType</c>.</summary>
    public static readonly LookupAttributeKey ResourceType = new("ResourceType");

    /// <summary>The value <c>ResourceName</c>.</summary>
    public static readonly LookupAttributeKey ResourceName = new("ResourceName");

    /// <summary>The value <c>EventSource</c>.</summary>
    public static readonly LookupAttributeKey EventSource = new("EventSource");

    /// <summary>The value <c>AccessKeyId</c>.</summary>
    public static readonly LookupAttributeKey AccessKeyId = new("AccessKeyId");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LookupAttributeKey(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LookupAttributeKey FindValue(string value) => FindValue<LookupAttributeKey>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LookupAttributeKey(string value) => FindValue(value);
}
