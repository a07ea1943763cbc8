namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a scalable target.</summary>
public partial class ScalableTarget
{
    /// <summary>
    /// The namespace of the Amazon Web Services service that provides the resource, or a custom-resource.
    /// </summary>
    public ServiceNamespace? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scalable target.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension associated with the scalable target.</summary>
    public ScalableDimension? ScalableDimension { get; set; }

    /// <summary>The minimum value to scale to in response to a scale-in activity.</summary>
    public int? MinCapacity { get; set; }

    /// <summary>The maximum value to scale to in response to a scale-out activity.</summary>
    public int? MaxCapacity { get; set; }

    /// <summary>The predicted capacity of the scalable target.</summary>
    public int? PredictedCapacity { get; set; }

    /// <summary>
    /// The ARN of an IAM role that allows Application Auto Scaling to modify the scalable target on your behalf.
    /// </summary>
    public string? RoleARN { get; set; }

    /// <summary>The Unix timestamp for when the scalable target was created.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>Specifies whether the scaling activities for a scalable target are in a suspended state.</summary>
    public SuspendedState? SuspendedState { get; set; }

    /// <summary>The ARN of the scalable target.</summary>
    public string? ScalableTargetARN { get; set; }
}
