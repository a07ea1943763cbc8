using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for TransitEncryptionMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TransitEncryptionMode>))]
public class TransitEncryptionMode : ConstantClass, IConstant<TransitEncryptionMode>
{
    /// <summary>The value <c>preferred</c>.</summary>
    public static readonly TransitEncryptionMode Preferred = new("preferred");

    /// <summary>The value <c>required</c>.</summary>
    public static readonly TransitEncryptionMode Required = new("required");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TransitEncryptionMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TransitEncryptionMode FindValue(string value) => FindValue<TransitEncryptionMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TransitEncryptionMode(string value) => FindValue(value);
}
