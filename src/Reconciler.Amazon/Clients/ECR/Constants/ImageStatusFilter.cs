using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>The values that AWS knows for ImageStatusFilter; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ImageStatusFilter>))]
public class ImageStatusFilter : ConstantClass, IConstant<ImageStatusFilter>
{
    /// <summary>The value <c>ACTIVE</c>.</summary>
    public static readonly ImageStatusFilter ACTIVE = new("ACTIVE");

    /// <summary>The value <c>ARCHIVED</c>.</summary>
    public static readonly ImageStatusFilter ARCHIVED = new("ARCHIVED");

    /// <summary>The value <c>ACTIVATING</c>.</summary>
    public static readonly ImageStatusFilter ACTIVATING = new("ACTIVATING");

    /// <summary>The value <c>ANY</c>.</summary>
    public static readonly ImageStatusFilter ANY = new("ANY");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ImageStatusFilter(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ImageStatusFilter FindValue(string value) => FindValue<ImageStatusFilter>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ImageStatusFilter(string value) => FindValue(value);
}
