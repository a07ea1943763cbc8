using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for OSFamily; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<OSFamily>))]
public class OSFamily : ConstantClass, IConstant<OSFamily>
{
    /// <summary>The value <c>WINDOWS_SERVER_2019_FULL</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2019_FULL = new("WINDOWS_SERVER_2019_FULL");

    /// <summary>The value <c>WINDOWS_SERVER_2019_CORE</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2019_CORE = new("WINDOWS_SERVER_2019_CORE");

    /// <summary>The value <c>WINDOWS_SERVER_2016_FULL</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2016_FULL = new("WINDOWS_SERVER_2016_FULL");

    /// <summary>The value <c>WINDOWS_SERVER_2004_CORE</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2004_CORE = new("WINDOWS_SERVER_2004_CORE");

    /// <summary>The value <c>WINDOWS_SERVER_2022_CORE</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2022_CORE = new("WINDOWS_SERVER_2022_CORE");

    /// <summary>The value <c>WINDOWS_SERVER_2022_FULL</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2022_FULL = new("WINDOWS_SERVER_2022_FULL");

    /// <summary>The value <c>WINDOWS_SERVER_2025_CORE</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2025_CORE = new("WINDOWS_SERVER_2025_CORE");

    /// <summary>The value <c>WINDOWS_SERVER_2025_FULL</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_2025_FULL = new("WINDOWS_SERVER_2025_FULL");

    /// <summary>The value <c>WINDOWS_SERVER_20H2_CORE</c>.</summary>
    public static readonly OSFamily WINDOWS_SERVER_20H2_CORE = new("WINDOWS_SERVER_20H2_CORE");

    /// <summary>The value <c>LINUX</c>.</summary>
    public static readonly OSFamily LINUX = new("LINUX");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public OSFamily(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static OSFamily FindValue(string value) => FindValue<OSFamily>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator OSFamily(string value) => FindValue(value);
}
