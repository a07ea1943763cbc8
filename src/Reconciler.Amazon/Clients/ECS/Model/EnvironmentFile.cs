using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>A list of files containing the environment variables to pass to a container.</summary>
public partial class EnvironmentFile
{
    /// <summary>
    /// The Amazon Resource Name (ARN) of the Amazon S3 object containing the environment variable file.
    /// </summary>
    public string? Value { get; set; }

    /// <summary>The file type to use.</summary>
    public EnvironmentFileType? Type { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
