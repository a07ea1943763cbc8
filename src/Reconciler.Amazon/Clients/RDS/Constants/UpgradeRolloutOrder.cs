using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for UpgradeRolloutOrder; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<UpgradeRolloutOrder>))]
public class UpgradeRolloutOrder : ConstantClass, IConstant<UpgradeRolloutOrder>
{
    /// <summary>The value <c>first</c>.</summary>
    public static readonly UpgradeRolloutOrder First = new("first");

    /// <summary>The value <c>second</c>.</summary>
    public static readonly UpgradeRolloutOrder Second = new("second");

    /// <summary>The value <c>last</c>.</summary>
    public static readonly UpgradeRolloutOrder Last = new("last");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public UpgradeRolloutOrder(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static UpgradeRolloutOrder FindValue(string value) => FindValue<UpgradeRolloutOrder>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator UpgradeRolloutOrder(string value) => FindValue(value);
}
