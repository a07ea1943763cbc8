using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The log configuration for the container.</summary>
public partial class LogConfiguration
{
    /// <summary>The log driver to use for the container.</summary>
    public LogDriver? LogDriver { get; set; }

    /// <summary>The configuration options to send to the log driver.</summary>
    public Dictionary<string, string>? Options { get; set; }

    /// <summary>The secrets to pass to the log configuration.</summary>
    public List<Secret>? SecretOptions { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
