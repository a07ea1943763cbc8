using System.Text.RegularExpressions;
using Amazon.ApplicationAutoScaling;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using ServiceNamespace = Amazon.ApplicationAutoScaling.ServiceNamespace;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Sandbox.Tests.Ecs;

/// <summary>The clients that the product uses read the built-in seed as it was meant.</summary>
public class BuiltInSeedTests
{
    private const string Production = "ohmycoins-prod-cluster";
    private const string Staging = "ohmycoins-staging-cluster";

    private readonly FakeTimeProvider _time = new();
    private readonly SandboxAws _aws;
    private readonly BasicAWSCredentials _keys = new("AKIASANDBOX", "sandbox");

    public BuiltInSeedTests() =>
        _aws = new SandboxAws(SandboxSeed.BuiltIn(), new SandboxOptions { Time = _time, Speed = 1, Throttle = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("production.yaml", Production)]
    [InlineData("staging.yaml", Staging)]
    public async Task Every_service_that_is_declared_is_there_and_healthy(string file, string cluster)
    {
        var declared = File.ReadAllText(Path.Combine(Root(), "desired-state", file));
        Assert.Equal([cluster], Regex.Matches(declared, @"cluster: (\S+)").Select(match => match.Groups[1].Value).Distinct());
        var names = Regex.Matches(declared, @"\bservice: (\S+)").Select(match => match.Groups[1].Value).ToList();
        using var ecs = Ecs();
        var found = await ecs.DescribeServicesAsync(new() { Cluster = cluster, Services = names }, Cancelled);
        Assert.Empty(found.Failures!);
        Assert.Equal(names, found.Services!.Select(service => service.ServiceName));
        Assert.All(found.Services!, service =>
        {
            Assert.Equal("ACTIVE", service.Status);
            Assert.Equal(service.DesiredCount, service.RunningCount);
            Assert.Equal(DeploymentRolloutState.COMPLETED, Assert.Single(service.Deployments!).RolloutState);
        });
    }

    [Fact]
    public async Task The_drift_is_there_and_stays_until_somebody_corrects_it()
    {
        _time.Advance(TimeSpan.FromDays(1));
        using var ecs = Ecs();
        using var scaling = new AmazonApplicationAutoScalingClient(_keys, Config(new AmazonApplicationAutoScalingConfig()));
        Assert.Equal((1, 1), await Counts(ecs, Production, "ohmycoins-prod-backend"));
        Assert.Equal((2, 2), await Counts(ecs, Production, "ohmycoins-prod-frontend"));
        Assert.Equal((2, 2), await Counts(ecs, Staging, "ohmycoins-staging-backend-service"));
        Assert.Equal((1, 1), await Counts(ecs, Staging, "ohmycoins-staging-frontend-service"));

        var targets = (await scaling.DescribeScalableTargetsAsync(new() { ServiceNamespace = ServiceNamespace.Ecs }, Cancelled)).ScalableTargets!;
        Assert.Equal(
            ["service/ohmycoins-prod-cluster/ohmycoins-prod-backend 2-10", "service/ohmycoins-prod-cluster/ohmycoins-prod-frontend 2-4"],
            targets.Select(target => $"{target.ResourceId} {target.MinCapacity}-{target.MaxCapacity}"));
        Assert.All(targets, target => Assert.False(
            target.SuspendedState!.DynamicScalingInSuspended | target.SuspendedState.DynamicScalingOutSuspended));
        var policies = (await scaling.DescribeScalingPoliciesAsync(new() { ServiceNamespace = ServiceNamespace.Ecs }, Cancelled)).ScalingPolicies!;
        Assert.Equal(
            ["ECSServiceAverageCPUUtilization 70", "ECSServiceAverageMemoryUtilization 80", "ECSServiceAverageCPUUtilization 70"],
            policies.Select(policy => policy.TargetTrackingScalingPolicyConfiguration!)
                .Select(tracking => $"{tracking.PredefinedMetricSpecification!.PredefinedMetricType} {tracking.TargetValue}"));
        Assert.All(policies, policy => Assert.Equal(2, policy.Alarms!.Count));
    }

    [Fact]
    public async Task Asleep_and_awake_as_the_product_does_it()
    {
        using var ecs = Ecs();
        using var scaling = new AmazonApplicationAutoScalingClient(_keys, Config(new AmazonApplicationAutoScalingConfig()));
        Task Register(int? min, bool suspended) => scaling.RegisterScalableTargetAsync(new()
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ResourceId = "service/ohmycoins-prod-cluster/ohmycoins-prod-frontend",
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            MinCapacity = min,
            SuspendedState = new()
            {
                DynamicScalingInSuspended = suspended,
                DynamicScalingOutSuspended = suspended,
                ScheduledScalingSuspended = suspended,
            },
        }, Cancelled);
        await Register(0, suspended: true);
        var answer = await Update(ecs, "ohmycoins-prod-frontend", 0);
        Assert.Equal((0, 2), (answer.DesiredCount, answer.RunningCount));
        _time.Advance(TimeSpan.FromSeconds(20));
        var stopping = await ecs.ListTasksAsync(
            new() { Cluster = Production, ServiceName = "ohmycoins-prod-frontend", DesiredStatus = DesiredStatus.STOPPED }, Cancelled);
        var tasks = (await ecs.DescribeTasksAsync(new() { Cluster = Production, Tasks = stopping.TaskArns }, Cancelled)).Tasks!;
        Assert.Equal(["DEACTIVATING", "DEACTIVATING"], tasks.Select(task => task.LastStatus));
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal((0, 0), await Counts(ecs, Production, "ohmycoins-prod-frontend"));

        await Update(ecs, "ohmycoins-prod-frontend", 2);
        _time.Advance(TimeSpan.FromMinutes(2));
        await Register(2, suspended: false);
        Assert.Equal((2, 2), await Counts(ecs, Production, "ohmycoins-prod-frontend"));
    }

    [Fact]
    public async Task Refusals_are_typed()
    {
        using var ecs = Ecs();
        using var scaling = new AmazonApplicationAutoScalingClient(_keys, Config(new AmazonApplicationAutoScalingConfig()));
        await Assert.ThrowsAsync<ServiceNotFoundException>(() => Update(ecs, "none", 1));
        await Assert.ThrowsAsync<ClusterNotFoundException>(
            () => ecs.DescribeServicesAsync(new() { Cluster = "none", Services = ["web"] }, Cancelled));
        await Assert.ThrowsAsync<InvalidParameterException>(() => Update(ecs, "ohmycoins-prod-frontend", -1));
        await Assert.ThrowsAsync<global::Amazon.ApplicationAutoScaling.Model.ValidationException>(
            () => scaling.RegisterScalableTargetAsync(new()
            {
                ServiceNamespace = ServiceNamespace.Ecs,
                ResourceId = "service/ohmycoins-prod-cluster/none",
                ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
                MinCapacity = 1,
                MaxCapacity = 2,
            }, Cancelled));
        await Assert.ThrowsAsync<global::Amazon.ApplicationAutoScaling.Model.ObjectNotFoundException>(
            () => scaling.PutScalingPolicyAsync(new()
            {
                ServiceNamespace = ServiceNamespace.Ecs,
                ResourceId = "service/ohmycoins-staging-cluster/ohmycoins-staging-backend-service",
                ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
                PolicyName = "cpu",
                PolicyType = PolicyType.TargetTrackingScaling,
            }, Cancelled));
    }

    private static async Task<Service> Update(AmazonECSClient ecs, string service, int count) => (await ecs.UpdateServiceAsync(
        new() { Cluster = Production, Service = service, DesiredCount = count }, Cancelled)).Service!;

    private static async Task<(int? Desired, int? Running)> Counts(AmazonECSClient ecs, string cluster, string service)
    {
        var found = Assert.Single((await ecs.DescribeServicesAsync(new() { Cluster = cluster, Services = [service] }, Cancelled)).Services!);
        return (found.DesiredCount, found.RunningCount);
    }

    private AmazonECSClient Ecs() => new(_keys, Config(new AmazonECSConfig()));

    private TConfig Config<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2;
        config.HttpClientFactory = new InProcess(_aws);
        return config;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Reconciler.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private sealed class InProcess(SandboxAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
