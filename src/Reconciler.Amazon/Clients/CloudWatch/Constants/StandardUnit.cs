using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for StandardUnit; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<StandardUnit>))]
public class StandardUnit : ConstantClass, IConstant<StandardUnit>
{
    /// <summary>The value <c>Seconds</c>.</summary>
    public static readonly StandardUnit Seconds = new("Seconds");

    /// <summary>The value <c>Microseconds</c>.</summary>
    public static readonly StandardUnit Microseconds = new("Microseconds");

    /// <summary>The value <c>Milliseconds</c>.</summary>
    public static readonly StandardUnit Milliseconds = new("Milliseconds");

    /// <summary>The value <c>Bytes</c>.</summary>
    public static readonly StandardUnit Bytes = new("Bytes");

    /// <summary>The value <c>Kilobytes</c>.</summary>
    public static readonly StandardUnit Kilobytes = new("Kilobytes");

    /// <summary>The value <c>Megabytes</c>.</summary>
    public static readonly StandardUnit Megabytes = new("Megabytes");

    /// <summary>The value <c>Gigabytes</c>.</summary>
    public static readonly StandardUnit Gigabytes = new("Gigabytes");

    /// <summary>The value <c>Terabytes</c>.</summary>
    public static readonly StandardUnit Terabytes = new("Terabytes");

    /// <summary>The value <c>Bits</c>.</summary>
    public static readonly StandardUnit Bits = new("Bits");

    /// <summary>The value <c>Kilobits</c>.</summary>
    public static readonly StandardUnit Kilobits = new("Kilobits");

    /// <summary>The value <c>Megabits</c>.</summary>
    public static readonly StandardUnit Megabits = new("Megabits");

    /// <summary>The value <c>Gigabits</c>.</summary>
    public static readonly StandardUnit Gigabits = new("Gigabits");

    /// <summary>The value <c>Terabits</c>.</summary>
    public static readonly StandardUnit Terabits = new("Terabits");

    /// <summary>The value <c>Percent</c>.</summary>
    public static readonly StandardUnit Percent = new("Percent");

    /// <summary>The value <c>Count</c>.</summary>
    public static readonly StandardUnit Count = new("Count");

    /// <summary>The value <c>Bytes/Second</c>.</summary>
    public static readonly StandardUnit BytesSecond = new("Bytes/Second");

    /// <summary>The value <c>Kilobytes/Second</c>.</summary>
    public static readonly StandardUnit KilobytesSecond = new("Kilobytes/Second");

    /// <summary>The value <c>Megabytes/Second</c>.</summary>
    public static readonly StandardUnit MegabytesSecond = new("Megabytes/Second");

    /// <summary>The value <c>Gigabytes/Second</c>.</summary>
    public static readonly StandardUnit GigabytesSecond = new("Gigabytes/Second");

    /// <summary>The value <c>Terabytes/Second</c>.</summary>
    public static readonly StandardUnit TerabytesSecond = new("Terabytes/Second");

    /// <summary>The value <c>Bits/Second</c>.</summary>
    public static readonly StandardUnit BitsSecond = new("Bits/Second");

    /// <summary>The value <c>Kilobits/Second</c>.</summary>
    public static readonly StandardUnit KilobitsSecond = new("Kilobits/Second");

    /// <summary>The value <c>Megabits/Second</c>.</summary>
    public static readonly StandardUnit MegabitsSecond = new("Megabits/Second");

    /// <summary>The value <c>Gigabits/Second</c>.</summary>
    public static readonly StandardUnit GigabitsSecond = new("Gigabits/Second");

    /// <summary>The value <c>Terabits/Second</c>.</summary>
    public static readonly StandardUnit TerabitsSecond = new("Terabits/Second");

    /// <summary>The value <c>Count/Second</c>.</summary>
    public static readonly StandardUnit CountSecond = new("Count/Second");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly StandardUnit None = new("None");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public StandardUnit(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static StandardUnit FindValue(string value) => FindValue<StandardUnit>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator StandardUnit(string value) => FindValue(value);
}
