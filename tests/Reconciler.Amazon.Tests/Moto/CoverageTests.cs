using System.Reflection;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class CoverageTests(MotoPeer moto)
{
    [Fact]
    public void Every_operation_of_every_client_is_tried_on_moto()
    {
        var tried = typeof(CoverageTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CoverageTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>())
            .Where(trait => trait.Name == "Operation")
            .Select(trait => trait.Value);

        Assert.Equal(ServiceOperation.All.Select(operation => operation.ToString()), tried.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// What moto does not have it answers with status 500 and a page. It has all that our clients ask for but CloudTrail's
    /// LookupEvents, of which <see cref="CloudTrailTests"/> says so. So each asks at another service's door: moto tells
    /// services by the name that is signed for.
    /// </summary>
    [Theory]
    [InlineData("ECS UpdateService", "application-autoscaling")]
    [InlineData("RDS StopDBInstance", "elasticache")]
    [InlineData("CloudWatch PutMetricAlarm", "rds")]
    [InlineData("ElastiCache DescribeReplicationGroups", "monitoring")]
    public async Task Operation_that_is_not_there_ends_typed(string name, string door)
    {
        var operation = ServiceOperation.Named(name);

        var thrown = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => operation.SendAsync(
            config =>
            {
                moto.Serve(config);
                config.AuthenticationServiceName = door;
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(operation.Exception, thrown.GetType());
        Assert.Equal((500, "Http500"), ((int)thrown.StatusCode, thrown.ErrorCode));
        Assert.Contains("<html", thrown.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(FailureKind.ServerFault, AwsFailure.From(thrown).Kind);
    }
}
