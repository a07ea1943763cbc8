namespace Amazon.CloudTrail.Model;

/// <summary>Contains information about an event that was returned by a lookup request.</summary>
public partial class Event
{
    /// <summary>The CloudTrail ID of the event returned.</summary>
    public string? EventId { get; set; }

    /// <summary>The name of the event returned.</summary>
    public string? EventName { get; set; }

    /// <summary>Information about whether the event is a write event or a read event.</summary>
    public string? ReadOnly { get; set; }

    /// <summary>The Amazon Web Services access key ID that was used to sign the request.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>The date and time of the event returned.</summary>
    public DateTime? EventTime { get; set; }

    /// <summary>The Amazon Web Services service to which the request was made.</summary>
    public string? EventSource { get; set; }

    /// <summary>A user name or role name of the requester that called the API in the event returned.</summary>
    public string? Username { get; set; }

    /// <summary>A list of resources referenced by the event returned.</summary>
    public List<Resource>? Resources { get; set; }

    /// <summary>A JSON string that contains a representation of the event returned.</summary>
    public string? CloudTrailEvent { get; set; }
}
