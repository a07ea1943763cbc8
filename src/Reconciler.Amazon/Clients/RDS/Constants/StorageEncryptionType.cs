using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for StorageEncryptionType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<StorageEncryptionType>))]
public class StorageEncryptionType : ConstantClass, IConstant<StorageEncryptionType>
{
    /// <summary>The value <c>none</c>.</summary>
    public static readonly StorageEncryptionType None = new("none");

    /// <summary>The value <c>sse-kms</c>.</summary>
    public static readonly StorageEncryptionType SseKms = new("sse-kms");

    /// <summary>The value <c>sse-rds</c>.</summary>
    public static readonly StorageEncryptionType SseRds = new("sse-rds");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public StorageEncryptionType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static StorageEncryptionType FindValue(string value) => FindValue<StorageEncryptionType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator StorageEncryptionType(string value) => FindValue(value);
}
