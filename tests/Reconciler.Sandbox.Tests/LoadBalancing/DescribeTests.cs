using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

public class DescribeTests
{
    private const string Three = """
        elbv2:
          loadBalancers: { beta: { scheme: internal }, alpha: {}, gamma: {} }
          targetGroups: { two: { loadBalancer: beta }, one: { loadBalancer: alpha, protocol: HTTPS, port: 443, timeout: 6s, unhealthyThreshold: 4 } }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_balancers_are_listed_by_name_page_by_page()
    {
        using var shop = new LoadBalancingFixture(Three);
        var first = await shop.Client.DescribeLoadBalancersAsync(new() { PageSize = 2 }, Cancelled);
        Assert.Equal(["alpha", "beta"], first.LoadBalancers!.Select(one => one.LoadBalancerName));
        var second = await shop.Client.DescribeLoadBalancersAsync(new() { PageSize = 2, Marker = first.NextMarker }, Cancelled);
        Assert.Equal("gamma", Assert.Single(second.LoadBalancers!).LoadBalancerName);
        Assert.Null(second.NextMarker);
        var beta = first.LoadBalancers![1];
        Assert.Matches("^internal-beta-[0-9]{10}\\.ap-southeast-2\\.elb\\.amazonaws\\.com$", beta.DNSName);
        Assert.Matches(":loadbalancer/app/beta/[0-9a-f]{16}$", beta.LoadBalancerArn);
        Assert.Equal((LoadBalancerStateEnum.Active, LoadBalancerTypeEnum.Application), (beta.State!.Code, beta.Type));
        Assert.Equal(["ap-southeast-2a", "ap-southeast-2b"], beta.AvailabilityZones!.Select(zone => zone.ZoneName));
        Assert.Equal("beta", Assert.Single((await shop.Client.DescribeLoadBalancersAsync(
            new() { LoadBalancerArns = [beta.LoadBalancerArn!] }, Cancelled)).LoadBalancers!).LoadBalancerName);
    }

    [Fact]
    public async Task Target_groups_are_found_by_name_by_ARN_and_by_load_balancer()
    {
        using var shop = new LoadBalancingFixture(Three);
        var alpha = Assert.Single((await shop.Client.DescribeLoadBalancersAsync(new() { Names = ["alpha"] }, Cancelled)).LoadBalancers!);
        var one = Assert.Single((await shop.Client.DescribeTargetGroupsAsync(new() { Names = ["one"] }, Cancelled)).TargetGroups!);
        Assert.Equal((ProtocolEnum.HTTPS, 443, TargetTypeEnum.Ip), (one.Protocol, one.Port, one.TargetType));
        Assert.Equal((30, 6, 5, 4, "/", "200"), (one.HealthCheckIntervalSeconds, one.HealthCheckTimeoutSeconds,
            one.HealthyThresholdCount, one.UnhealthyThresholdCount, one.HealthCheckPath, one.Matcher!.HttpCode));
        Assert.Equal([alpha.LoadBalancerArn!], one.LoadBalancerArns!);
        foreach (var request in new DescribeTargetGroupsRequest[]
        {
            new() { TargetGroupArns = [one.TargetGroupArn!] },
            new() { LoadBalancerArn = alpha.LoadBalancerArn },
        })
        {
            Assert.Equal("one", Assert.Single((await shop.Client.DescribeTargetGroupsAsync(request, Cancelled)).TargetGroups!).TargetGroupName);
        }
        Assert.Equal(["one", "two"],
            (await shop.Client.DescribeTargetGroupsAsync(new(), Cancelled)).TargetGroups!.Select(group => group.TargetGroupName));
    }

    [Fact]
    public async Task What_is_not_there_is_refused_by_type()
    {
        using var shop = new LoadBalancingFixture(Three);
        var arn = LoadBalancingFixture.GroupArn;
        await Assert.ThrowsAsync<LoadBalancerNotFoundException>(
            () => shop.Client.DescribeLoadBalancersAsync(new() { Names = ["alpha", "none"] }, Cancelled));
        await Assert.ThrowsAsync<LoadBalancerNotFoundException>(
            () => shop.Client.DescribeTargetGroupsAsync(new() { LoadBalancerArn = "arn:none" }, Cancelled));
        await Assert.ThrowsAsync<TargetGroupNotFoundException>(
            () => shop.Client.DescribeTargetGroupsAsync(new() { Names = ["none"] }, Cancelled));
        await Assert.ThrowsAsync<TargetGroupNotFoundException>(
            () => shop.Client.DescribeTargetHealthAsync(new() { TargetGroupArn = arn }, Cancelled));
        var wrong = await Assert.ThrowsAsync<AmazonElasticLoadBalancingV2Exception>(
            () => shop.Client.DescribeLoadBalancersAsync(new() { PageSize = 401 }, Cancelled));
        Assert.Equal("ValidationError", wrong.ErrorCode);
    }
}
