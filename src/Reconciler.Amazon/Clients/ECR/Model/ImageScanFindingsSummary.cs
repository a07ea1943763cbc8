namespace Amazon.ECR.Model;

/// <summary>A summary of the last completed image scan.</summary>
public partial class ImageScanFindingsSummary
{
    /// <summary>The time of the last completed image scan.</summary>
    public DateTime? ImageScanCompletedAt { get; set; }

    /// <summary>The time when the vulnerability data was last scanned.</summary>
    public DateTime? VulnerabilitySourceUpdatedAt { get; set; }

    /// <summary>The image vulnerability counts, sorted by severity.</summary>
    public Dictionary<string, int>? FindingSeverityCounts { get; set; }
}
