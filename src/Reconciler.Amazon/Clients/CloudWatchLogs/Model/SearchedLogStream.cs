namespace Amazon.CloudWatchLogs.Model;

/// <summary>Represents the search status of a log stream.</summary>
public partial class SearchedLogStream
{
    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>Indicates whether all the events in this log stream were searched.</summary>
    public bool? SearchedCompletely { get; set; }
}
