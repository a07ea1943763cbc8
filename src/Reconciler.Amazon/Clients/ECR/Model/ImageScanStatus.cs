namespace Amazon.ECR.Model;

/// <summary>The current status of an image scan.</summary>
public partial class ImageScanStatus
{
    /// <summary>The current state of an image scan.</summary>
    public ScanStatus? Status { get; set; }

    /// <summary>The description of the image scan status.</summary>
    public string? Description { get; set; }
}
