using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for DatabaseInsightsMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DatabaseInsightsMode>))]
public class DatabaseInsightsMode : ConstantClass, IConstant<DatabaseInsightsMode>
{
    /// <summary>The value <c>standard</c>.</summary>
    public static readonly DatabaseInsightsMode Standard = new("standard");

    /// <summary>The value <c>advanced</c>.</summary>
    public static readonly DatabaseInsightsMode Advanced = new("advanced");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DatabaseInsightsMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DatabaseInsightsMode FindValue(string value) => FindValue<DatabaseInsightsMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DatabaseInsightsMode(string value) => FindValue(value);
}
