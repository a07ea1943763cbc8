using System.Text.Json.Serialization;
using Amazon.ECR.Model;

namespace Amazon.ECR.Internal;

/// <summary>The property tables of ECR's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeImagesRequest))]
[JsonSerializable(typeof(DescribeImagesResponse))]
internal sealed partial class ECRJsonContext : JsonSerializerContext;
