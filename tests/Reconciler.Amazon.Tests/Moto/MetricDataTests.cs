using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class MetricDataTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonCloudWatchClient _cloudWatch = new(ServiceOperation.Keys, moto.Configured<AmazonCloudWatchConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _cloudWatch.Dispose();

    [Fact]
    [Trait("Operation", "CloudWatch GetMetricData")]
    public async Task Values_of_a_metric_are_read_with_their_times()
    {
        var now = DateTime.UtcNow;
        await moto.Server.ByHand.QueryAsync("monitoring", "2010-08-01", "PutMetricData", ("Namespace", "Shop"),
            ("MetricData.member.1.MetricName", "Depth"), ("MetricData.member.1.Value", "7.5"),
            ("MetricData.member.1.Dimensions.member.1.Name", "Queue"), ("MetricData.member.1.Dimensions.member.1.Value", "orders"));

        var answer = await _cloudWatch.GetMetricDataAsync(new()
        {
            StartTime = now.AddMinutes(-10),
            EndTime = now.AddMinutes(10),
            MetricDataQueries =
            [
                new()
                {
                    Id = "depth",
                    MetricStat = new()
                    {
                        Metric = new() { Namespace = "Shop", MetricName = "Depth", Dimensions = [new() { Name = "Queue", Value = "orders" }] },
                        Period = 60,
                        Stat = "Average",
                    },
                },
            ],
        }, Ct);

        var result = Assert.Single(answer.MetricDataResults!);
        Assert.Equal(("depth", 7.5), (result.Id, Assert.Single(result.Values!)));
        Assert.InRange(Assert.Single(result.Timestamps!), now.AddMinutes(-10), now.AddMinutes(10));
    }

    [Fact]
    [Trait("Operation", "CloudWatch PutDashboard")]
    [Trait("Operation", "CloudWatch GetDashboard")]
    public async Task Dashboard_is_put_and_read_back_as_it_was()
    {
        const string Body = """{"widgets":[{"type":"text","x":0,"y":0,"width":6,"height":3,"properties":{"markdown":"é & <b>"}}]}""";
        var put = await _cloudWatch.PutDashboardAsync(new() { DashboardName = "shop", DashboardBody = Body }, Ct);
        Assert.Empty(put.DashboardValidationMessages ?? []);

        var got = await _cloudWatch.GetDashboardAsync(new() { DashboardName = "shop" }, Ct);

        Assert.Equal(("shop", Body), (got.DashboardName, got.DashboardBody));
        Assert.EndsWith("dashboard/shop", got.DashboardArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absent_dashboard_and_a_body_that_is_no_JSON_are_typed()
    {
        var absent = await Assert.ThrowsAsync<DashboardNotFoundException>(
            () => _cloudWatch.GetDashboardAsync(new() { DashboardName = "nobody" }, Ct));
        var invalid = await Assert.ThrowsAsync<DashboardInvalidInputException>(
            () => _cloudWatch.PutDashboardAsync(new() { DashboardName = "shop", DashboardBody = "{" }, Ct));

        Assert.Equal((FailureKind.NotFound, FailureKind.Invalid), (AwsFailure.From(absent).Kind, AwsFailure.From(invalid).Kind));
    }
}
