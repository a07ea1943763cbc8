namespace Reconciler.Sandbox.Tests.CloudWatch;

public class RateTests
{
    [Fact]
    public async Task Alarms_can_be_described_nine_and_put_three_times_a_second()
    {
        using var watch = new CloudWatchFixture(behave: options => options with { Throttle = true });
        for (var call = 0; call < 9; call++)
            await watch.Call("DescribeAlarms");
        Assert.Equal("Throttling", await watch.Refused("DescribeAlarms"));
        for (var call = 0; call < 3; call++)
            await watch.Put();
        Assert.Equal("Throttling", await watch.Refused("PutMetricAlarm"));
        watch.Sandbox.Pass(TimeSpan.FromSeconds(1));
        await watch.Call("DescribeAlarms");
        await watch.Put();
    }
}
