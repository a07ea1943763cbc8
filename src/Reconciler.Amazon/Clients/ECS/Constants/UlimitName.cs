using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for UlimitName; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<UlimitName>))]
public class UlimitName : ConstantClass, IConstant<UlimitName>
{
    /// <summary>The value <c>core</c>.</summary>
    public static readonly UlimitName Core = new("core");

    /// <summary>The value <c>cpu</c>.</summary>
    public static readonly UlimitName Cpu = new("cpu");

    /// <summary>The value <c>data</c>.</summary>
    public static readonly UlimitName Data = new("data");

    /// <summary>The value <c>fsize</c>.</summary>
    public static readonly UlimitName Fsize = new("fsize");

    /// <summary>The value <c>locks</c>.</summary>
    public static readonly UlimitName Locks = new("locks");

    /// <summary>The value <c>memlock</c>.</summary>
    public static readonly UlimitName Memlock = new("memlock");

    /// <summary>The value <c>msgqueue</c>.</summary>
    public static readonly UlimitName Msgqueue = new("msgqueue");

    /// <summary>The value <c>nice</c>.</summary>
    public static readonly UlimitName Nice = new("nice");

    /// <summary>The value <c>nofile</c>.</summary>
    public static readonly UlimitName Nofile = new("nofile");

    /// <summary>The value <c>nproc</c>.</summary>
    public static readonly UlimitName Nproc = new("nproc");

    /// <summary>The value <c>rss</c>.</summary>
    public static readonly UlimitName Rss = new("rss");

    /// <summary>The value <c>rtprio</c>.</summary>
    public static readonly UlimitName Rtprio = new("rtprio");

    /// <summary>The value <c>rttime</c>.</summary>
    public static readonly UlimitName Rttime = new("rttime");

    /// <summary>The value <c>sigpending</c>.</summary>
    public static readonly UlimitName Sigpending = new("sigpending");

    /// <summary>The value <c>stack</c>.</summary>
    public static readonly UlimitName Stack = new("stack");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public UlimitName(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static UlimitName FindValue(string value) => FindValue<UlimitName>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator UlimitName(string value) => FindValue(value);
}
