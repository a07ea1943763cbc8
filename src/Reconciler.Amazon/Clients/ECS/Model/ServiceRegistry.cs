namespace Amazon.ECS.Model;

/// <summary>The details for the service registry.</summary>
public partial class ServiceRegistry
{
    /// <summary>The Amazon Resource Name (ARN) of the service registry.</summary>
    public string? RegistryArn { get; set; }

    /// <summary>The port value used if your service discovery service specified an SRV record.</summary>
    public int? Port { get; set; }

    /// <summary>The container name value to be used for your service discovery service.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The port value to be used for your service discovery service.</summary>
    public int? ContainerPort { get; set; }
}
