using Amazon.ECR.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR.Internal;

/// <summary>The operations of Amazon Elastic Container Registry as its wire knows them.</summary>
internal static class ECROperations
{
    private static readonly JsonWire Wire =
        new JsonWire("ECR", "AmazonEC2ContainerRegistry_V20150921", ECRJsonContext.Default, ECRErrors.Table, camelCase: true);

    /// <summary>DescribeImages.</summary>
    public static readonly WireOperation DescribeImages =
        Wire.Operation<DescribeImagesRequest, DescribeImagesResponse>("DescribeImages");
}
