using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>A page's token is AWS's own text: it goes back exactly as it came.</summary>
public sealed class PagingTests
{
    private const string Token = " eyJ/+==&%2B<é😀\"'>\\ ";

    public static TheoryData<string> Paged => new(ServiceOperation.All
        .Where(operation => TokenOf(operation.Request) is not null)
        .Select(operation => operation.ToString()));

    [Fact]
    public void Every_list_without_a_bound_has_pages() => Assert.Equal(
        [
            "ApplicationAutoScaling DescribeScalableTargets", "ApplicationAutoScaling DescribeScalingPolicies",
            "CloudTrail LookupEvents", "CloudWatch DescribeAlarms", "CloudWatch GetMetricData", "CloudWatchLogs FilterLogEvents",
            "ECR DescribeImages", "ECS ListTasks", "ElastiCache DescribeReplicationGroups",
            "ElasticLoadBalancingV2 DescribeLoadBalancers", "ElasticLoadBalancingV2 DescribeTargetGroups",
            "RDS DescribeDBClusters", "RDS DescribeDBInstances", "RDS DescribeDBSnapshots", "RDS DescribeEvents",
            "RDS DescribeGlobalClusters",
        ],
        Paged.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Paged))]
    public async Task Token_of_a_page_is_read_and_sent_as_it_is(string name)
    {
        var operation = ServiceOperation.Named(name);
        var (received, sent) = (TokenOf(operation.Response)!, TokenOf(operation.Request)!);
        var page = (AmazonWebServiceResponse)Activator.CreateInstance(operation.Response)!;
        received.SetValue(page, Token);
        using var transport = new MemoryTransport(200, operation.SpeaksJson
            ? Encoding.UTF8.GetBytes(Shapes.ToJson(page, operation.CamelCase).ToJsonString())
            : Shapes.ToAnswer(operation.Name, page));
        var request = (AmazonWebServiceRequest)Activator.CreateInstance(operation.Request)!;
        sent.SetValue(request, Token);

        var answer = await operation.SendAsync(transport.Serve, TestContext.Current.CancellationToken, request);

        Assert.Equal(Token, received.GetValue(answer));
        var body = Assert.Single(transport.Sent).Body;
        Assert.Equal(Token, operation.SpeaksJson
            ? (string?)JsonNode.Parse(body)!.AsObject().Single().Value
            : Uri.UnescapeDataString(body.Split('&').Single(field => field.StartsWith(sent.Name + "=", StringComparison.Ordinal))[(sent.Name.Length + 1)..]));
    }

    private static PropertyInfo? TokenOf(Type shape) => shape.GetProperty("NextToken") ?? shape.GetProperty("Marker") ?? shape.GetProperty("NextMarker");
}
