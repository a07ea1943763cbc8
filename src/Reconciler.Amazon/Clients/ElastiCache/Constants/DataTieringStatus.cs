using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for DataTieringStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DataTieringStatus>))]
public class DataTieringStatus : ConstantClass, IConstant<DataTieringStatus>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly DataTieringStatus Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly DataTieringStatus Disabled = new("disabled");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DataTieringStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DataTieringStatus FindValue(string value) => FindValue<DataTieringStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DataTieringStatus(string value) => FindValue(value);
}
