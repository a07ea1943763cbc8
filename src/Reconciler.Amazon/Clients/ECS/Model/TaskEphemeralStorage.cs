namespace Amazon.ECS.Model;

/// <summary>The amount of ephemeral storage to allocate for the task.</summary>
public partial class TaskEphemeralStorage
{
    /// <summary>The total amount, in GiB, of the ephemeral storage to set for the task.</summary>
    public int? SizeInGiB { get; set; }

    /// <summary>Specify an Key Management Service key ID to encrypt the ephemeral storage for the task.</summary>
    public string? KmsKeyId { get; set; }
}
