using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for AutomationMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AutomationMode>))]
public class AutomationMode : ConstantClass, IConstant<AutomationMode>
{
    /// <summary>The value <c>full</c>.</summary>
    public static readonly AutomationMode Full = new("full");

    /// <summary>The value <c>all-paused</c>.</summary>
    public static readonly AutomationMode AllPaused = new("all-paused");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AutomationMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AutomationMode FindValue(string value) => FindValue<AutomationMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AutomationMode(string value) => FindValue(value);
}
