namespace Amazon.ECR.Model;

/// <summary>An object representing a filter on a DescribeImages operation.</summary>
public partial class DescribeImagesFilter
{
    /// <summary>The tag status with which to filter your DescribeImages results.</summary>
    public TagStatus? TagStatus { get; set; }

    /// <summary>The image status with which to filter your DescribeImages results.</summary>
    public ImageStatusFilter? ImageStatus { get; set; }
}
