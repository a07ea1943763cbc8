namespace Amazon.ECS.Model;

/// <summary>The details for an event that's associated with a service.</summary>
public partial class ServiceEvent
{
    /// <summary>The ID string for the event.</summary>
    public string? Id { get; set; }

    /// <summary>The Unix timestamp for the time when the event was triggered.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The event message.</summary>
    public string? Message { get; set; }
}
