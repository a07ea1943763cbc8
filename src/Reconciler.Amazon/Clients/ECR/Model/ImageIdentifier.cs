namespace Amazon.ECR.Model;

/// <summary>An object with identifying information for an image in an Amazon ECR repository.</summary>
public partial class ImageIdentifier
{
    /// <summary>The sha256 digest of the image manifest.</summary>
    public string? ImageDigest { get; set; }

    /// <summary>The tag used for the image.</summary>
    public string? ImageTag { get; set; }
}
