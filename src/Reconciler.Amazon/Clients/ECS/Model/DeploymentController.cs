namespace Amazon.ECS.Model;

/// <summary>The deployment controller to use for the service.</summary>
public partial class DeploymentController
{
    /// <summary>The deployment controller type to use.</summary>
    public DeploymentControllerType? Type { get; set; }
}
