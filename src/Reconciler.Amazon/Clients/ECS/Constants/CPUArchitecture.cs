using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for CPUArchitecture; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<CPUArchitecture>))]
public class CPUArchitecture : ConstantClass, IConstant<CPUArchitecture>
{
    /// <summary>The value <c>X86_64</c>.</summary>
    public static readonly CPUArchitecture X86_64 = new("X86_64");

    /// <summary>The value <c>ARM64</c>.</summary>
    public static readonly CPUArchitecture ARM64 = new("ARM64");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public CPUArchitecture(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static CPUArchitecture FindValue(string value) => FindValue<CPUArchitecture>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator CPUArchitecture(string value) => FindValue(value);
}
