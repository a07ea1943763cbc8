using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>The values that AWS knows for ImageStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ImageStatus>))]
public class ImageStatus : ConstantClass, IConstant<ImageStatus>
{
    /// <summary>The value <c>ACTIVE</c>.</summary>
    public static readonly ImageStatus ACTIVE = new("ACTIVE");

    /// <summary>The value <c>ARCHIVED</c>.</summary>
    public static readonly ImageStatus ARCHIVED = new("ARCHIVED");

    /// <summary>The value <c>ACTIVATING</c>.</summary>
    public static readonly ImageStatus ACTIVATING = new("ACTIVATING");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ImageStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ImageStatus FindValue(string value) => FindValue<ImageStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ImageStatus(string value) => FindValue(value);
}
