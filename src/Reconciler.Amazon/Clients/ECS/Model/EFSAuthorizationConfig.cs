namespace Amazon.ECS.Model;

/// <summary>The authorization configuration details for the Amazon EFS file system.</summary>
public partial class EFSAuthorizationConfig
{
    /// <summary>The Amazon EFS access point ID to use.</summary>
    public string? AccessPointId { get; set; }

    /// <summary>
    /// Determines whether to use the Amazon ECS task role defined in a task definition when mounting the Amazon EFS
    /// file system.
    /// </summary>
    public EFSAuthorizationConfigIAM? Iam { get; set; }
}
