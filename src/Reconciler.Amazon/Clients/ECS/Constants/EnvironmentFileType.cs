using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for EnvironmentFileType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EnvironmentFileType>))]
public class EnvironmentFileType : ConstantClass, IConstant<EnvironmentFileType>
{
    /// <summary>The value <c>s3</c>.</summary>
    public static readonly EnvironmentFileType S3 = new("s3");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EnvironmentFileType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EnvironmentFileType FindValue(string value) => FindValue<EnvironmentFileType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EnvironmentFileType(string value) => FindValue(value);
}
