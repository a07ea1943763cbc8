using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// You can enable a restart policy for each container defined in your task definition, to overcome transient
/// failures faster and maintain task availability.
/// </summary>
public partial class ContainerRestartPolicy
{
    /// <summary>Specifies whether a restart policy is enabled for the container.</summary>
    public bool? Enabled { get; set; }

    /// <summary>A list of exit codes that Amazon ECS will ignore and not attempt a restart on.</summary>
    public List<int>? IgnoredExitCodes { get; set; }

    /// <summary>
    /// A period of time (in seconds) that the container must run for before a restart can be attempted.
    /// </summary>
    public int? RestartAttemptPeriod { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
