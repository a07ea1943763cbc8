using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class CloudWatchLogsTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonCloudWatchLogsClient _logs = new(ServiceOperation.Keys, moto.Configured<AmazonCloudWatchLogsConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _logs.Dispose();

    [Fact]
    [Trait("Operation", "CloudWatchLogs FilterLogEvents")]
    public async Task Lines_are_found_by_pattern_and_time()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await SeedAsync("CreateLogGroup", """{"logGroupName":"/shop/web"}""");
        await SeedAsync("CreateLogStream", """{"logGroupName":"/shop/web","logStreamName":"web/1"}""");
        await SeedAsync("PutLogEvents", $$"""
            {"logGroupName":"/shop/web","logStreamName":"web/1","logEvents":[
             {"timestamp":{{now - 5000}},"message":"ERROR é \"quoted\""},{"timestamp":{{now}},"message":"INFO well"}]}
            """);

        var errors = await _logs.FilterLogEventsAsync(new() { LogGroupName = "/shop/web", FilterPattern = "ERROR" }, Ct);
        var late = await _logs.FilterLogEventsAsync(new() { LogGroupName = "/shop/web", StartTime = now - 1000, EndTime = now + 1 }, Ct);

        var line = Assert.Single(errors.Events!);
        Assert.Equal(("ERROR é \"quoted\"", now - 5000, "web/1"), (line.Message, line.Timestamp, line.LogStreamName));
        Assert.Equal("INFO well", Assert.Single(late.Events!).Message);
    }

    [Fact]
    public async Task Absent_group_is_typed()
    {
        var absent = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => _logs.FilterLogEventsAsync(new() { LogGroupName = "/nobody" }, Ct));

        Assert.Equal(FailureKind.NotFound, AwsFailure.From(absent).Kind);
    }

    private Task<string> SeedAsync(string operation, string body) => moto.Server.ByHand.JsonAsync("logs", $"Logs_20140328.{operation}", body);
}
