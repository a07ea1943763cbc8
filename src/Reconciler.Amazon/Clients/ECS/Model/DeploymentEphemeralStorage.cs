namespace Amazon.ECS.Model;

/// <summary>The amount of ephemeral storage to allocate for the deployment.</summary>
public partial class DeploymentEphemeralStorage
{
    /// <summary>Specify an Key Management Service key ID to encrypt the ephemeral storage for deployment.</summary>
    public string? KmsKeyId { get; set; }
}
