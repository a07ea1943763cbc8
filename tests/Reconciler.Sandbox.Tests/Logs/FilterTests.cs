using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Logs;

public sealed class FilterTests : IDisposable
{
    private readonly SandboxFixture _sandbox = new("""
        logs:
          groups:
            /shop/web:
              retentionDays: 30
              lines:
                - { age: 40d, message: "ERROR long ago" }
                - { age: 5h, message: "ERROR connection refused by db-1" }
                - { age: 4h, message: "WARN connection slow", stream: web/web/1 }
                - { age: 3h, message: "INFO GET /health 200" }
                - { age: 2h, message: "error in small letters" }
        """);

    private readonly AmazonCloudWatchLogsClient _logs;

    public FilterTests() => _logs = new(TypedClient.Keys, TypedClient.Config<AmazonCloudWatchLogsConfig>(_sandbox.Aws));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _logs.Dispose();
        _sandbox.Dispose();
    }

    [Theory]
    [InlineData(null, "5h 4h 3h 2h")]
    [InlineData("ERROR", "5h")]
    [InlineData("connection", "5h 4h")]
    [InlineData("connection ERROR", "5h")]
    [InlineData("\"connection refused\"", "5h")]
    [InlineData("\"refused connection\"", "")]
    [InlineData("?ERROR ?WARN", "5h 4h")]
    [InlineData("?\"/health\" ?slow", "4h 3h")]
    [InlineData("connection -ERROR", "4h")]
    [InlineData("-connection", "3h 2h")]
    [InlineData("connection ?ERROR", "5h 4h")]
    [InlineData("-\"connection refused\" -INFO", "4h 2h")]
    public async Task Lines_match_as_AWS_defines_it(string? pattern, string ages)
    {
        var found = (await Filter(new() { FilterPattern = pattern })).Events!;
        var now = _sandbox.Time.GetUtcNow();
        Assert.Equal(ages, string.Join(' ', found.Select(line => $"{(now - DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp!.Value)).TotalHours}h")));
    }

    [Fact]
    public async Task Times_bound_both_ends_and_streams_are_chosen()
    {
        var (from, to) = (At(5), At(3));
        Assert.Equal(3, (await Filter(new() { StartTime = from, EndTime = to })).Events!.Count);
        Assert.Single((await Filter(new() { StartTime = from + 1, EndTime = to - 1 })).Events!);
        Assert.Equal("web/web/1", (await Filter(new() { LogStreamNamePrefix = "web/" })).Events!.Single().LogStreamName);
        Assert.Equal(3, (await Filter(new() { LogStreamNames = ["app/app/0"] })).Events!.Count);
    }

    [Fact]
    public async Task Pages_hold_every_line_once_in_order()
    {
        var (seen, token) = (new List<FilteredLogEvent>(), (string?)null);
        do
        {
            var page = await Filter(new() { Limit = 3, NextToken = token });
            seen.AddRange(page.Events!);
            token = page.NextToken;
        }
        while (token is not null);
        Assert.Equal(4, seen.Select(line => line.EventId).Distinct().Count());
        Assert.Equal(seen.Select(line => line.Timestamp).Order(), seen.Select(line => line.Timestamp));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_by_type()
    {
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _logs.FilterLogEventsAsync(new() { LogGroupName = "/none" }, Cancelled));
        await Assert.ThrowsAsync<InvalidParameterException>(() => _logs.FilterLogEventsAsync(new(), Cancelled));
        foreach (var wrong in new[] { "\"without an end", "?", "{ $.level = \"ERROR\" }", "[a, b]", "%E.*%" })
            await Assert.ThrowsAsync<InvalidParameterException>(() => Filter(new() { FilterPattern = wrong }));
        await Assert.ThrowsAsync<InvalidParameterException>(() => Filter(new() { StartTime = 2, EndTime = 1 }));
        await Assert.ThrowsAsync<InvalidParameterException>(() => Filter(new() { Limit = 10_001 }));
    }

    private long At(int hoursAgo) => _sandbox.Time.GetUtcNow().AddHours(-hoursAgo).ToUnixTimeMilliseconds();

    private Task<FilterLogEventsResponse> Filter(FilterLogEventsRequest request)
    {
        request.LogGroupName = "/shop/web";
        return _logs.FilterLogEventsAsync(request, Cancelled);
    }
}
