namespace Amazon.ECR.Model;

/// <summary>An object that describes an image returned by a DescribeImages operation.</summary>
public partial class ImageDetail
{
    /// <summary>
    /// The Amazon Web Services account ID associated with the registry to which this image belongs.
    /// </summary>
    public string? RegistryId { get; set; }

    /// <summary>The name of the repository to which this image belongs.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The sha256 digest of the image manifest.</summary>
    public string? ImageDigest { get; set; }

    /// <summary>The list of tags associated with this image.</summary>
    public List<string>? ImageTags { get; set; }

    /// <summary>The size, in bytes, of the image in the repository.</summary>
    public long? ImageSizeInBytes { get; set; }

    /// <summary>
    /// The date and time, expressed in standard JavaScript date format, at which the current image was pushed to
    /// the repository.
    /// </summary>
    public DateTime? ImagePushedAt { get; set; }

    /// <summary>The current state of the scan.</summary>
    public ImageScanStatus? ImageScanStatus { get; set; }

    /// <summary>A summary of the last completed image scan.</summary>
    public ImageScanFindingsSummary? ImageScanFindingsSummary { get; set; }

    /// <summary>The media type of the image manifest.</summary>
    public string? ImageManifestMediaType { get; set; }

    /// <summary>The artifact media type of the image.</summary>
    public string? ArtifactMediaType { get; set; }

    /// <summary>
    /// The date and time, expressed in standard JavaScript date format, when Amazon ECR recorded the last image
    /// pull.
    /// </summary>
    public DateTime? LastRecordedPullTime { get; set; }

    /// <summary>The digest of the subject manifest for images that are referrers.</summary>
    public string? SubjectManifestDigest { get; set; }

    /// <summary>The current status of the image.</summary>
    public ImageStatus? ImageStatus { get; set; }

    /// <summary>
    /// The date and time, expressed in standard JavaScript date format, when the image was last transitioned to
    /// Amazon ECR archive.
    /// </summary>
    public DateTime? LastArchivedAt { get; set; }

    /// <summary>
    /// The date and time, expressed in standard JavaScript date format, when the image was last restored from
    /// Amazon ECR archive to Amazon ECR standard.
    /// </summary>
    public DateTime? LastActivatedAt { get; set; }
}
