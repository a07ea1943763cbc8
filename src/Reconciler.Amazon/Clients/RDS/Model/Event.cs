namespace Amazon.RDS.Model;

/// <summary>This data type is used as a response element in the DescribeEvents action.</summary>
public partial class Event
{
    /// <summary>Provides the identifier for the source of the event.</summary>
    public string? SourceIdentifier { get; set; }

    /// <summary>Specifies the source type for this event.</summary>
    public SourceType? SourceType { get; set; }

    /// <summary>Provides the text of this event.</summary>
    public string? Message { get; set; }

    /// <summary>Specifies the category for the event.</summary>
    public List<string>? EventCategories { get; set; }

    /// <summary>Specifies the date and time of the event.</summary>
    public DateTime? Date { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the event.</summary>
    public string? SourceArn { get; set; }
}
