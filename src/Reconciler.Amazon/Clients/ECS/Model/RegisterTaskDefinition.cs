using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// What RegisterTaskDefinition is asked with. Registers a new task definition from the supplied family and
/// containerDefinitions.
/// </summary>
public partial class RegisterTaskDefinitionRequest : AmazonECSRequest
{
    /// <summary>You must specify a family for a task definition.</summary>
    public string? Family { get; set; }

    /// <summary>
    /// The short name or full Amazon Resource Name (ARN) of the IAM role that containers in this task can assume.
    /// </summary>
    public string? TaskRoleArn { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the task execution role that grants the Amazon ECS container agent
    /// permission to make Amazon Web Services API calls on your behalf.
    /// </summary>
    public string? ExecutionRoleArn { get; set; }

    /// <summary>The Docker networking mode to use for the containers in the task.</summary>
    public NetworkMode? NetworkMode { get; set; }

    /// <summary>
    /// A list of container definitions in JSON format that describe the different containers that make up your
    /// task.
    /// </summary>
    public List<ContainerDefinition>? ContainerDefinitions { get; set; }

    /// <summary>A list of volume definitions in JSON format that containers in your task might use.</summary>
    public List<Volume>? Volumes { get; set; }

    /// <summary>An array of placement constraint objects to use for the task.</summary>
    public List<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>The task launch type that Amazon ECS validates the task definition against.</summary>
    public List<string>? RequiresCompatibilities { get; set; }

    /// <summary>The number of CPU units used by the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>The amount of memory (in MiB) used by the task.</summary>
    public string? Memory { get; set; }

    /// <summary>
    /// The metadata that you apply to the task definition to help you categorize and organize them.
    /// </summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The process namespace to use for the containers in the task.</summary>
    public PidMode? PidMode { get; set; }

    /// <summary>The IPC resource namespace to use for the containers in the task.</summary>
    public IpcMode? IpcMode { get; set; }

    /// <summary>The configuration details for the App Mesh proxy.</summary>
    public ProxyConfiguration? ProxyConfiguration { get; set; }

    /// <summary>The Elastic Inference accelerators to use for the containers in the task.</summary>
    public List<InferenceAccelerator>? InferenceAccelerators { get; set; }

    /// <summary>The amount of ephemeral storage to allocate for the task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }

    /// <summary>The operating system that your tasks definitions run on.</summary>
    public RuntimePlatform? RuntimePlatform { get; set; }

    /// <summary>
    /// Enables fault injection when you register your task definition and allows for fault injection requests to be
    /// accepted from the task's containers.
    /// </summary>
    public bool? EnableFaultInjection { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What RegisterTaskDefinition answers.</summary>
public partial class RegisterTaskDefinitionResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of the registered task definition.</summary>
    public TaskDefinition? TaskDefinition { get; set; }

    /// <summary>The list of tags associated with the task definition.</summary>
    public List<Tag>? Tags { get; set; }
}
