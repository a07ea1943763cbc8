using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// What RegisterScalableTarget is asked with. Registers or updates a scalable target, which is the resource that
/// you want to scale.
/// </summary>
public partial class RegisterScalableTargetRequest : AmazonApplicationAutoScalingRequest
{
    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public ServiceNamespace? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource that is associated with the scalable target.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension associated with the scalable target.</summary>
    public ScalableDimension? ScalableDimension { get; set; }

    /// <summary>The minimum value that you plan to scale in to.</summary>
    public int? MinCapacity { get; set; }

    /// <summary>The maximum value that you plan to scale out to.</summary>
    public int? MaxCapacity { get; set; }

    /// <summary>
    /// This parameter is required for services that do not support service-linked roles (such as Amazon EMR), and
    /// it must specify the ARN of an IAM role that allows Application Auto Scaling to modify the scalable target on
    /// your behalf.
    /// </summary>
    public string? RoleARN { get; set; }

    /// <summary>
    /// An embedded object that contains attributes and attribute values that are used to suspend and resume
    /// automatic scaling.
    /// </summary>
    public SuspendedState? SuspendedState { get; set; }

    /// <summary>Assigns one or more tags to the scalable target.</summary>
    public Dictionary<string, string>? Tags { get; set; }
}

/// <summary>What RegisterScalableTarget answers.</summary>
public partial class RegisterScalableTargetResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the scalable target.</summary>
    public string? ScalableTargetARN { get; set; }
}
