namespace Amazon.CloudTrail.Model;

/// <summary>Specifies the type and name of a resource referenced by an event.</summary>
public partial class Resource
{
    /// <summary>The type of a resource referenced by the event returned.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The name of the resource referenced by the event returned.</summary>
    public string? ResourceName { get; set; }
}
