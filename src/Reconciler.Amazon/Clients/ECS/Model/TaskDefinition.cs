using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// The details of a task definition which describes the container and volume definitions of an Amazon Elastic
/// Container Service task.
/// </summary>
public partial class TaskDefinition
{
    /// <summary>The full Amazon Resource Name (ARN) of the task definition.</summary>
    public string? TaskDefinitionArn { get; set; }

    /// <summary>
    /// A list of container definitions in JSON format that describe the different containers that make up your
    /// task.
    /// </summary>
    public List<ContainerDefinition>? ContainerDefinitions { get; set; }

    /// <summary>The name of a family that this task definition is registered to.</summary>
    public string? Family { get; set; }

    /// <summary>
    /// The short name or full Amazon Resource Name (ARN) of the Identity and Access Management role that grants
    /// containers in the task permission to call Amazon Web Services APIs on your behalf.
    /// </summary>
    public string? TaskRoleArn { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the task execution role that grants the Amazon ECS container agent
    /// permission to make Amazon Web Services API calls on your behalf.
    /// </summary>
    public string? ExecutionRoleArn { get; set; }

    /// <summary>The Docker networking mode to use for the containers in the task.</summary>
    public NetworkMode? NetworkMode { get; set; }

    /// <summary>The revision of the task in a particular family.</summary>
    public int? Revision { get; set; }

    /// <summary>The list of data volume definitions for the task.</summary>
    public List<Volume>? Volumes { get; set; }

    /// <summary>The status of the task definition.</summary>
    public TaskDefinitionStatus? Status { get; set; }

    /// <summary>The container instance attributes required by your task.</summary>
    public List<Attribute>? RequiresAttributes { get; set; }

    /// <summary>An array of placement constraint objects to use for tasks.</summary>
    public List<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>
    /// Amazon ECS validates the task definition parameters with those supported by the launch type.
    /// </summary>
    public List<string>? Compatibilities { get; set; }

    /// <summary>The operating system that your task definitions are running on.</summary>
    public RuntimePlatform? RuntimePlatform { get; set; }

    /// <summary>The task launch types the task definition was validated against.</summary>
    public List<string>? RequiresCompatibilities { get; set; }

    /// <summary>The number of cpu units used by the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>The amount (in MiB) of memory used by the task.</summary>
    public string? Memory { get; set; }

    /// <summary>The Elastic Inference accelerator that's associated with the task.</summary>
    public List<InferenceAccelerator>? InferenceAccelerators { get; set; }

    /// <summary>The process namespace to use for the containers in the task.</summary>
    public PidMode? PidMode { get; set; }

    /// <summary>The IPC resource namespace to use for the containers in the task.</summary>
    public IpcMode? IpcMode { get; set; }

    /// <summary>The configuration details for the App Mesh proxy.</summary>
    public ProxyConfiguration? ProxyConfiguration { get; set; }

    /// <summary>The Unix timestamp for the time when the task definition was registered.</summary>
    public DateTime? RegisteredAt { get; set; }

    /// <summary>The Unix timestamp for the time when the task definition was deregistered.</summary>
    public DateTime? DeregisteredAt { get; set; }

    /// <summary>The Unix timestamp for the time when the task definition delete was requested.</summary>
    public DateTime? DeleteRequestedAt { get; set; }

    /// <summary>The principal that registered the task definition.</summary>
    public string? RegisteredBy { get; set; }

    /// <summary>The ephemeral storage settings to use for tasks run with the task definition.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }

    /// <summary>
    /// Enables fault injection and allows for fault injection requests to be accepted from the task's containers.
    /// </summary>
    public bool? EnableFaultInjection { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
