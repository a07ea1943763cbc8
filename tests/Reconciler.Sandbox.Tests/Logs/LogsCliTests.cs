using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.Logs;

/// <summary>The real AWS CLI, for every operation of CloudWatch Logs that the sandbox has.</summary>
public class LogsCliTests
{
    [Fact]
    public async Task Groups_are_described_and_lines_filtered()
    {
        await using var aws = await AwsCli.Start("""
            logs: { groups: { /shop/web: { lines: [{ age: 10m, message: "ERROR no" }, { age: 5m, message: "INFO yes" }] }, /shop/api: {} } }
            """);
        var groups = await aws.Run("logs", "describe-log-groups", "--log-group-name-prefix", "/shop/w");
        Assert.Equal("/shop/web", (string?)groups!["logGroups"]!.AsArray().Single()!["logGroupName"]);
        var found = await aws.Run("logs", "filter-log-events", "--log-group-name", "/shop/web", "--filter-pattern", "ERROR");
        Assert.Equal("ERROR no", (string?)found!["events"]!.AsArray().Single()!["message"]);
        Assert.Contains("ResourceNotFoundException", await aws.Refused("logs", "filter-log-events", "--log-group-name", "/none"), StringComparison.Ordinal);
    }
}
