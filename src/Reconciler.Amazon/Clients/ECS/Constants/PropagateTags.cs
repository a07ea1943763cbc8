using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for PropagateTags; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PropagateTags>))]
public class PropagateTags : ConstantClass, IConstant<PropagateTags>
{
    /// <summary>The value <c>TASK_DEFINITION</c>.</summary>
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");

    /// <summary>The value <c>SERVICE</c>.</summary>
    public static readonly PropagateTags SERVICE = new("SERVICE");

    /// <summary>The value <c>NONE</c>.</summary>
    public static readonly PropagateTags NONE = new("NONE");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PropagateTags(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PropagateTags(string value) => FindValue(value);
}
