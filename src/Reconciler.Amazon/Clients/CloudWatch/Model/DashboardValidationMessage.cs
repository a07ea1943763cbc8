namespace Amazon.CloudWatch.Model;

/// <summary>An error or warning for the operation.</summary>
public partial class DashboardValidationMessage
{
    /// <summary>The data path related to the message.</summary>
    public string? DataPath { get; set; }

    /// <summary>A message describing the error or warning.</summary>
    public string? Message { get; set; }
}
