using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for LogDriver; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LogDriver>))]
public class LogDriver : ConstantClass, IConstant<LogDriver>
{
    /// <summary>The value <c>json-file</c>.</summary>
    public static readonly LogDriver JsonFile = new("json-file");

    /// <summary>The value <c>syslog</c>.</summary>
    public static readonly LogDriver Syslog = new("syslog");

    /// <summary>The value <c>journald</c>.</summary>
    public static readonly LogDriver Journald = new("journald");

    /// <summary>The value <c>gelf</c>.</summary>
    public static readonly LogDriver Gelf = new("gelf");

    /// <summary>The value <c>fluentd</c>.</summary>
    public static readonly LogDriver Fluentd = new("fluentd");

    /// <summary>The value <c>awslogs</c>.</summary>
    public static readonly LogDriver Awslogs = new("awslogs");

    /// <summary>The value <c>splunk</c>.</summary>
    public static readonly LogDriver Splunk = new("splunk");

    /// <summary>The value <c>awsfirelens</c>.</summary>
    public static readonly LogDriver Awsfirelens = new("awsfirelens");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LogDriver(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LogDriver FindValue(string value) => FindValue<LogDriver>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LogDriver(string value) => FindValue(value);
}
