using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// Container definitions are used in task definitions to describe the different containers that are launched as
/// part of a task.
/// </summary>
public partial class ContainerDefinition
{
    /// <summary>The name of a container.</summary>
    public string? Name { get; set; }

    /// <summary>The image used to start a container.</summary>
    public string? Image { get; set; }

    /// <summary>The private repository authentication credentials to use.</summary>
    public RepositoryCredentials? RepositoryCredentials { get; set; }

    /// <summary>The number of cpu units reserved for the container.</summary>
    public int? Cpu { get; set; }

    /// <summary>The amount (in MiB) of memory to present to the container.</summary>
    public int? Memory { get; set; }

    /// <summary>The soft limit (in MiB) of memory to reserve for the container.</summary>
    public int? MemoryReservation { get; set; }

    /// <summary>
    /// The links parameter allows containers to communicate with each other without the need for port mappings.
    /// </summary>
    public List<string>? Links { get; set; }

    /// <summary>The list of port mappings for the container.</summary>
    public List<PortMapping>? PortMappings { get; set; }

    /// <summary>
    /// If the essential parameter of a container is marked as true, and that container fails or stops for any
    /// reason, all other containers that are part of the task are stopped.
    /// </summary>
    public bool? Essential { get; set; }

    /// <summary>The restart policy for a container.</summary>
    public ContainerRestartPolicy? RestartPolicy { get; set; }

    /// <summary>The entryPoint of AWS's ContainerDefinition.</summary>
    public List<string>? EntryPoint { get; set; }

    /// <summary>The command that's passed to the container.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The environment variables to pass to a container.</summary>
    public List<KeyValuePair>? Environment { get; set; }

    /// <summary>A list of files containing the environment variables to pass to a container.</summary>
    public List<EnvironmentFile>? EnvironmentFiles { get; set; }

    /// <summary>The mount points for data volumes in your container.</summary>
    public List<MountPoint>? MountPoints { get; set; }

    /// <summary>Data volumes to mount from another container.</summary>
    public List<VolumeFrom>? VolumesFrom { get; set; }

    /// <summary>
    /// Linux-specific modifications that are applied to the default Docker container configuration, such as Linux
    /// kernel capabilities.
    /// </summary>
    public LinuxParameters? LinuxParameters { get; set; }

    /// <summary>The secrets to pass to the container.</summary>
    public List<Secret>? Secrets { get; set; }

    /// <summary>The dependencies defined for container startup and shutdown.</summary>
    public List<ContainerDependency>? DependsOn { get; set; }

    /// <summary>
    /// Time duration (in seconds) to wait before giving up on resolving dependencies for a container.
    /// </summary>
    public int? StartTimeout { get; set; }

    /// <summary>
    /// Time duration (in seconds) to wait before the container is forcefully killed if it doesn't exit normally on
    /// its own.
    /// </summary>
    public int? StopTimeout { get; set; }

    /// <summary>
    /// Specifies whether Amazon ECS will resolve the container image tag provided in the container definition to an
    /// image digest.
    /// </summary>
    public VersionConsistency? VersionConsistency { get; set; }

    /// <summary>The hostname to use for your container.</summary>
    public string? Hostname { get; set; }

    /// <summary>The user to use inside the container.</summary>
    public string? User { get; set; }

    /// <summary>The working directory to run commands inside the container in.</summary>
    public string? WorkingDirectory { get; set; }

    /// <summary>When this parameter is true, networking is off within the container.</summary>
    public bool? DisableNetworking { get; set; }

    /// <summary>
    /// When this parameter is true, the container is given elevated privileges on the host container instance
    /// (similar to the root user).
    /// </summary>
    public bool? Privileged { get; set; }

    /// <summary>
    /// When this parameter is true, the container is given read-only access to its root file system.
    /// </summary>
    public bool? ReadonlyRootFilesystem { get; set; }

    /// <summary>A list of DNS servers that are presented to the container.</summary>
    public List<string>? DnsServers { get; set; }

    /// <summary>A list of DNS search domains that are presented to the container.</summary>
    public List<string>? DnsSearchDomains { get; set; }

    /// <summary>
    /// A list of hostnames and IP address mappings to append to the /etc/hosts file on the container.
    /// </summary>
    public List<HostEntry>? ExtraHosts { get; set; }

    /// <summary>A list of strings to provide custom configuration for multiple security systems.</summary>
    public List<string>? DockerSecurityOptions { get; set; }

    /// <summary>
    /// When this parameter is true, you can deploy containerized applications that require stdin or a tty to be
    /// allocated.
    /// </summary>
    public bool? Interactive { get; set; }

    /// <summary>When this parameter is true, a TTY is allocated.</summary>
    public bool? PseudoTerminal { get; set; }

    /// <summary>A key/value map of labels to add to the container.</summary>
    public Dictionary<string, string>? DockerLabels { get; set; }

    /// <summary>A list of ulimits to set in the container.</summary>
    public List<Ulimit>? Ulimits { get; set; }

    /// <summary>The log configuration specification for the container.</summary>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <summary>
    /// The container health check command and associated configuration parameters for the container.
    /// </summary>
    public HealthCheck? HealthCheck { get; set; }

    /// <summary>A list of namespaced kernel parameters to set in the container.</summary>
    public List<SystemControl>? SystemControls { get; set; }

    /// <summary>The type and amount of a resource to assign to a container.</summary>
    public List<ResourceRequirement>? ResourceRequirements { get; set; }

    /// <summary>The FireLens configuration for the container.</summary>
    public FirelensConfiguration? FirelensConfiguration { get; set; }

    /// <summary>
    /// A list of ARNs in SSM or Amazon S3 to a credential spec (CredSpec) file that configures the container for
    /// Active Directory authentication.
    /// </summary>
    public List<string>? CredentialSpecs { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
