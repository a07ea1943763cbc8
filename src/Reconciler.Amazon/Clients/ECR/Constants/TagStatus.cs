using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>The values that AWS knows for TagStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TagStatus>))]
public class TagStatus : ConstantClass, IConstant<TagStatus>
{
    /// <summary>The value <c>TAGGED</c>.</summary>
    public static readonly TagStatus TAGGED = new("TAGGED");

    /// <summary>The value <c>UNTAGGED</c>.</summary>
    public static readonly TagStatus UNTAGGED = new("UNTAGGED");

    /// <summary>The value <c>ANY</c>.</summary>
    public static readonly TagStatus ANY = new("ANY");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TagStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TagStatus FindValue(string value) => FindValue<TagStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TagStatus(string value) => FindValue(value);
}
