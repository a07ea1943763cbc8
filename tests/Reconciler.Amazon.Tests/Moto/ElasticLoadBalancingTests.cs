using System.Text.RegularExpressions;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed partial class ElasticLoadBalancingTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonElasticLoadBalancingV2Client _balancing = new(ServiceOperation.Keys, moto.Configured<AmazonElasticLoadBalancingV2Config>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _balancing.Dispose();

    [Fact]
    [Trait("Operation", "ElasticLoadBalancingV2 DescribeLoadBalancers")]
    [Trait("Operation", "ElasticLoadBalancingV2 DescribeTargetGroups")]
    [Trait("Operation", "ElasticLoadBalancingV2 DescribeTargetHealth")]
    public async Task Balancer_its_group_and_the_health_of_its_targets_are_seen()
    {
        var subnets = await moto.Server.ByHand.QueryAsync("ec2", "2016-11-15", "DescribeSubnets");
        var (subnet, vpc) = (Subnet().Matches(subnets), Vpc().Match(subnets).Groups[1].Value);
        await SeedAsync("CreateLoadBalancer", ("Name", "shop-alb"), ("Subnets.member.1", subnet[0].Groups[1].Value), ("Subnets.member.2", subnet[1].Groups[1].Value));
        await SeedAsync("CreateTargetGroup", ("Name", "shop-web"), ("Protocol", "HTTP"), ("Port", "8080"), ("VpcId", vpc), ("TargetType", "ip"));

        var balancer = Assert.Single((await _balancing.DescribeLoadBalancersAsync(new() { Names = ["shop-alb"] }, Ct)).LoadBalancers!);
        Assert.Equal(("shop-alb", LoadBalancerTypeEnum.Application), (balancer.LoadBalancerName, balancer.Type));
        Assert.NotEmpty(balancer.DNSName!);

        var group = Assert.Single((await _balancing.DescribeTargetGroupsAsync(new() { Names = ["shop-web"] }, Ct)).TargetGroups!);
        Assert.Equal((8080, ProtocolEnum.HTTP, TargetTypeEnum.Ip, vpc), (group.Port, group.Protocol, group.TargetType, group.VpcId));
        await SeedAsync("RegisterTargets", ("TargetGroupArn", group.TargetGroupArn!), ("Targets.member.1.Id", "10.0.0.7"), ("Targets.member.1.Port", "8080"));

        var health = await _balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = group.TargetGroupArn }, Ct);

        var target = Assert.Single(health.TargetHealthDescriptions!);
        Assert.Equal(("10.0.0.7", 8080), (target.Target!.Id, target.Target.Port));
        Assert.NotNull(target.TargetHealth!.State);
    }

    [Fact]
    public async Task Absent_balancer_and_group_are_typed()
    {
        const string Absent = "arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/nobody/0123456789abcdef";
        var balancer = await Assert.ThrowsAsync<LoadBalancerNotFoundException>(
            () => _balancing.DescribeLoadBalancersAsync(new() { Names = ["nobody"] }, Ct));
        var group = await Assert.ThrowsAsync<TargetGroupNotFoundException>(
            () => _balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = Absent }, Ct));

        Assert.Equal((FailureKind.NotFound, FailureKind.NotFound), (AwsFailure.From(balancer).Kind, AwsFailure.From(group).Kind));
    }

    private async Task SeedAsync(string action, params (string, string)[] fields) =>
        await moto.Server.ByHand.QueryAsync("elasticloadbalancing", "2015-12-01", action, fields);

    [GeneratedRegex("<subnetId>(.*?)</subnetId>")]
    private static partial Regex Subnet();

    [GeneratedRegex("<vpcId>(.*?)</vpcId>")]
    private static partial Regex Vpc();
}
