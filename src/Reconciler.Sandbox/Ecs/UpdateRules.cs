using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// What UpdateService refuses because of how a service is deployed:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
/// </summary>
internal static class UpdateRules
{
    private const string CodeDeploy = "CODE_DEPLOY";

    // Beside the desired count, placement, the health check's grace period and tags, which every service may change.
    private static readonly (string Member, string What)[] DeployedElsewhere =
    [
        ("taskDefinition", "task definition"),
        ("networkConfiguration", "network parameters"),
        ("platformVersion", "network parameters"),
        ("loadBalancers", "load balancers"),
    ];

    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c></exception>
    public static void RequireAllowed(Service service, SandboxCall call)
    {
        if (call.Has("deploymentController"))
            throw ServiceRequest.Invalid("deploymentController is not supported by the sandbox.");
        if (service.IsRolling)
            return;
        var controller = $"services with a {service.DeploymentController} deployment controller.";
        var instead = service.DeploymentController == CodeDeploy ? " Use AWS CodeDeploy to trigger a new deployment." : " Create a new task set.";
        foreach (var (member, what) in DeployedElsewhere)
        {
            if (call.Has(member))
                throw ServiceRequest.Invalid($"Unable to update {what} on {controller}{instead}");
        }
        if (call.Flag("forceNewDeployment") == true)
            throw ServiceRequest.Invalid($"Cannot force a new deployment on {controller}{instead}");
        if (call.Has("deploymentConfiguration") && service.DeploymentController != CodeDeploy)
            throw ServiceRequest.Invalid($"Unable to update the deployment configuration on {controller}");
    }
}
