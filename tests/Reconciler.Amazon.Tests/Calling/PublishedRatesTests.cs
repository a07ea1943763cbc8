using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class PublishedRatesTests
{
    /// <summary>
    /// What AWS publishes, of what our clients call: the tables at
    /// <see href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html"/> (bucket and refill) and
    /// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html"/> (per second).
    /// </summary>
    [Theory]
    [InlineData("ECS", "DescribeServices", 100, 20)]
    [InlineData("ECS", "UpdateService", 50, 5)]
    [InlineData("ECS", "ListTasks", 100, 20)]
    [InlineData("ECS", "DescribeTasks", 100, 20)]
    [InlineData("ECS", "DescribeTaskDefinition", 50, 20)]
    [InlineData("ECS", "RegisterTaskDefinition", 20, 1)]
    [InlineData("CloudWatch", "DescribeAlarms", 9, 9)]
    [InlineData("CloudWatch", "PutMetricAlarm", 3, 3)]
    public void Published_figures_are_awss(string service, string operation, double bucket, double refill)
    {
        var rate = PublishedRates.All[service].Of(operation);

        Assert.Equal((bucket, refill), (rate.Bucket, rate.RefillPerSecond));
    }

    [Fact]
    public void Every_operation_that_the_clients_have_is_listed() => Assert.All(ServiceOperation.All, operation =>
        Assert.True(
            PublishedRates.All[operation.Config().ServiceId].Operations.ContainsKey(operation.Name),
            $"{operation} has no rate of its own."));

    /// <summary>Reads and writes must not use each other's rate up, where AWS does not say that they do.</summary>
    [Fact]
    public void No_read_shares_a_bucket_with_a_write() => Assert.All(ServiceOperation.All.GroupBy(operation => operation.Folder), service =>
    {
        var groups = service.ToLookup(
            operation => PublishedRates.All[operation.Config().ServiceId].Of(operation.Name).Group ?? operation.Name,
            operation => operation.Intent);
        Assert.All(groups, group => Assert.Single(group.Distinct()));
    });

    [Theory]
    [InlineData("STS", "GetCallerIdentity")]
    [InlineData("STS", "AssumeRole")]
    [InlineData("DynamoDB", "CreateTable")]
    [InlineData("DynamoDB", "DescribeTable")]
    public void Services_from_packages_have_rates_as_well(string service, string operation) =>
        Assert.Contains(operation, PublishedRates.All[service].Operations);

    [Fact]
    public void Operations_of_one_group_have_the_same_figures() => Assert.All(PublishedRates.All.Values, service =>
        Assert.All(
            service.Operations.Values.Where(rate => rate.Group is not null).GroupBy(rate => rate.Group),
            group => Assert.Single(group.Distinct())));

    [Fact]
    public void Figures_are_in_their_range() => Assert.All(
        PublishedRates.All.Values.SelectMany(service => service.Operations.Values.Append(service.Default)),
        rate => Assert.True(rate.Bucket >= 1 && rate.RefillPerSecond > 0));

    [Fact]
    public void Service_is_known_in_either_case_and_one_that_is_not_known_gets_a_careful_rate()
    {
        Assert.Same(PublishedRates.Ecs, ServiceRates.For("ecs"));
        Assert.Same(PublishedRates.ApplicationAutoScaling, ServiceRates.For("Application Auto Scaling"));
        Assert.Equal((10, 5), (ServiceRates.For("Lambda").Of("Invoke").Bucket, ServiceRates.For("Lambda").Of("Invoke").RefillPerSecond));
    }
}
