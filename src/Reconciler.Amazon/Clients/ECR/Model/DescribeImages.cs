using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What DescribeImages is asked with. Returns metadata about the images in a repository.</summary>
public partial class DescribeImagesRequest : AmazonECRRequest
{
    /// <summary>
    /// The Amazon Web Services account ID associated with the registry that contains the repository in which to
    /// describe images.
    /// </summary>
    public string? RegistryId { get; set; }

    /// <summary>The repository that contains the images to describe.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The list of image IDs for the requested repository.</summary>
    public List<ImageIdentifier>? ImageIds { get; set; }

    /// <summary>
    /// The nextToken value returned from a previous paginated DescribeImages request where maxResults was used and
    /// the results exceeded the value of that parameter.
    /// </summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of repository results returned by DescribeImages in paginated output.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The filter key and value with which to filter your DescribeImages results.</summary>
    public DescribeImagesFilter? Filter { get; set; }
}

/// <summary>What DescribeImages answers.</summary>
public partial class DescribeImagesResponse : AmazonWebServiceResponse
{
    /// <summary>A list of ImageDetail objects that contain data about the image.</summary>
    public List<ImageDetail>? ImageDetails { get; set; }

    /// <summary>The nextToken value to include in a future DescribeImages request.</summary>
    public string? NextToken { get; set; }
}
