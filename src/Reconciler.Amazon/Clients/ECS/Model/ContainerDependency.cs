namespace Amazon.ECS.Model;

/// <summary>The dependencies defined for container startup and shutdown.</summary>
public partial class ContainerDependency
{
    /// <summary>The name of a container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The dependency condition of the container.</summary>
    public ContainerCondition? Condition { get; set; }
}
