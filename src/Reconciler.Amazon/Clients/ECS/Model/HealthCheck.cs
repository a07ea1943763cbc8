using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>An object representing a container health check.</summary>
public partial class HealthCheck
{
    /// <summary>
    /// A string array representing the command that the container runs to determine if it is healthy.
    /// </summary>
    public List<string>? Command { get; set; }

    /// <summary>The time period in seconds between each health check execution.</summary>
    public int? Interval { get; set; }

    /// <summary>
    /// The time period in seconds to wait for a health check to succeed before it is considered a failure.
    /// </summary>
    public int? Timeout { get; set; }

    /// <summary>
    /// The number of times to retry a failed health check before the container is considered unhealthy.
    /// </summary>
    public int? Retries { get; set; }

    /// <summary>
    /// The optional grace period to provide containers time to bootstrap before failed health checks count towards
    /// the maximum number of retries.
    /// </summary>
    public int? StartPeriod { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
