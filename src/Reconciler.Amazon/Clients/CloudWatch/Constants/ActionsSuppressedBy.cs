using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for ActionsSuppressedBy; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ActionsSuppressedBy>))]
public class ActionsSuppressedBy : ConstantClass, IConstant<ActionsSuppressedBy>
{
    /// <summary>The value <c>WaitPeriod</c>.</summary>
    public static readonly ActionsSuppressedBy WaitPeriod = new("WaitPeriod");

    /// <summary>The value <c>ExtensionPeriod</c>.</summary>
    public static readonly ActionsSuppressedBy ExtensionPeriod = new("ExtensionPeriod");

    /// <summary>The value <c>Alarm</c>.</summary>
    public static readonly ActionsSuppressedBy Alarm = new("Alarm");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ActionsSuppressedBy(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ActionsSuppressedBy FindValue(string value) => FindValue<ActionsSuppressedBy>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ActionsSuppressedBy(string value) => FindValue(value);
}
