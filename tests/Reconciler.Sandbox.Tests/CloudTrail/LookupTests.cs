using System.Text.Json.Nodes;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.ECS;
using Amazon.SecurityToken;
using Reconciler.Sandbox.Tests.Ecs;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.CloudTrail;

public sealed class LookupTests : IDisposable
{
    private readonly EcsFixture _ecs = new(
        EcsFixture.Web("desiredCount: 1") + "\nrds: { instances: { db: {} } }", options => options with { RequestHistory = 60 });

    private readonly AmazonCloudTrailClient _trail;

    public LookupTests() => _trail = new(TypedClient.Keys, TypedClient.Config<AmazonCloudTrailConfig>(_ecs.Sandbox.Aws));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _trail.Dispose();
        _ecs.Dispose();
    }

    [Fact]
    public async Task A_write_is_an_event_with_who_what_and_when()
    {
        await _ecs.Update("\"desiredCount\": 3");
        await _ecs.Service();

        var happened = Assert.Single((await Lookup()).Events!);

        Assert.Equal(("UpdateService", "ecs.amazonaws.com", "sandbox", "false"), (happened.EventName, happened.EventSource, happened.Username, happened.ReadOnly));
        Assert.Equal(_ecs.Sandbox.Time.GetUtcNow().UtcDateTime, happened.EventTime);
        Assert.Equal([("AWS::ECS::Cluster", "shop"), ("AWS::ECS::Service", "web")], happened.Resources!.Select(one => (one.ResourceType!, one.ResourceName!)));
        var record = JsonNode.Parse(happened.CloudTrailEvent!)!;
        Assert.Equal((3, "IAMUser", "sandbox"),
            ((int)record["requestParameters"]!["desiredCount"]!, (string?)record["userIdentity"]!["type"], (string?)record["userIdentity"]!["userName"]));
        Assert.Equal((happened.EventId, "192.0.2.1"), ((string?)record["eventID"], (string?)record["sourceIPAddress"]));
        Assert.Null(record["errorCode"]);
    }

    [Fact]
    public async Task A_refusal_is_an_event_with_its_error()
    {
        await _ecs.Sandbox.QueryError("rds", "2014-10-31", "StartDBInstance", ("DBInstanceIdentifier", "db"));

        var happened = Assert.Single((await Lookup((LookupAttributeKey.ResourceName, "db"))).Events!);

        var record = JsonNode.Parse(happened.CloudTrailEvent!)!;
        Assert.Equal("InvalidDBInstanceState", (string?)record["errorCode"]);
        Assert.Equal("""{"dBInstanceIdentifier":"db"}""", record["requestParameters"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_an_event_and_a_request_that_was_lost_is_none()
    {
        _ecs.Sandbox.Aws.FailNext("UpdateService", FaultKind.ResetBefore);
        await Assert.ThrowsAsync<HttpRequestException>(() => _ecs.Update("\"desiredCount\": 5"));
        Assert.Empty((await Lookup()).Events!);
        _ecs.Sandbox.Aws.FailNext("UpdateService", FaultKind.ResetAfter);
        await Assert.ThrowsAsync<HttpRequestException>(() => _ecs.Update("\"desiredCount\": 5"));
        Assert.Single((await Lookup()).Events!);
    }

    [Fact]
    public async Task One_attribute_chooses_and_the_newest_come_first()
    {
        await _ecs.Update("\"desiredCount\": 2");
        _ecs.Pass(TimeSpan.FromMinutes(1));
        await _ecs.Sandbox.Query("rds", "2014-10-31", "StopDBInstance", ("DBInstanceIdentifier", "db"));

        Assert.Equal(["StopDBInstance", "UpdateService"], await Names());
        Assert.Equal(["UpdateService"], await Names((LookupAttributeKey.EventName, "UpdateService")));
        Assert.Equal(["StopDBInstance"], await Names((LookupAttributeKey.EventSource, "rds.amazonaws.com")));
        Assert.Equal(2, (await Names((LookupAttributeKey.Username, "sandbox"))).Length);
        Assert.Equal(2, (await Names((LookupAttributeKey.ReadOnly, "false"))).Length);
        Assert.Empty(await Names((LookupAttributeKey.ReadOnly, "true")));
        Assert.Empty(await Names((LookupAttributeKey.ResourceName, "nobody")));
        var early = await _trail.LookupEventsAsync(new() { EndTime = _ecs.Sandbox.Time.GetUtcNow().AddSeconds(-30).UtcDateTime }, Cancelled);
        Assert.Equal("UpdateService", Assert.Single(early.Events!).EventName);
        _ecs.Pass(TimeSpan.FromDays(91));
        Assert.Empty(await Names());
    }

    [Fact]
    public async Task A_role_is_named_by_its_session()
    {
        using var sts = new AmazonSecurityTokenServiceClient(
            TypedClient.Keys, TypedClient.Config<AmazonSecurityTokenServiceConfig>(_ecs.Sandbox.Aws));
        var role = (await sts.AssumeRoleAsync(new() { RoleArn = "arn:aws:iam::123456789012:role/operator", RoleSessionName = "mallory" }, Cancelled)).Credentials;
        using var ecs = new AmazonECSClient(role, TypedClient.Config<AmazonECSConfig>(_ecs.Sandbox.Aws));
        await ecs.UpdateServiceAsync(new() { Cluster = "shop", Service = "web", DesiredCount = 0 }, Cancelled);

        var happened = Assert.Single((await Lookup((LookupAttributeKey.Username, "mallory"))).Events!);

        var identity = JsonNode.Parse(happened.CloudTrailEvent!)!["userIdentity"]!;
        Assert.Equal(("AssumedRole", "operator"), ((string?)identity["type"], (string?)identity["sessionContext"]!["sessionIssuer"]!["userName"]));
    }

    [Fact]
    public async Task Pages_follow_the_token_and_memory_is_bounded()
    {
        for (var count = 0; count < 70; count++)
            await _ecs.Update($"\"desiredCount\": {count % 3}");

        var first = await Lookup();
        var second = await _trail.LookupEventsAsync(new() { NextToken = first.NextToken }, Cancelled);

        Assert.Equal((50, 10, null), (first.Events!.Count, second.Events!.Count, second.NextToken));
        Assert.Equal(60, first.Events.Concat(second.Events).Select(happened => happened.EventId).Distinct().Count());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_by_type()
    {
        var now = _ecs.Sandbox.Time.GetUtcNow().UtcDateTime;
        await Assert.ThrowsAsync<InvalidMaxResultsException>(() => _trail.LookupEventsAsync(new() { MaxResults = 51 }, Cancelled));
        await Assert.ThrowsAsync<InvalidTimeRangeException>(() => _trail.LookupEventsAsync(new() { StartTime = now, EndTime = now.AddDays(-1) }, Cancelled));
        await Assert.ThrowsAsync<InvalidNextTokenException>(() => _trail.LookupEventsAsync(new() { NextToken = "?" }, Cancelled));
        await Assert.ThrowsAsync<InvalidLookupAttributesException>(() => Lookup((LookupAttributeKey.EventName, "a"), (LookupAttributeKey.EventName, "b")));
    }

    private async Task<string[]> Names(params (LookupAttributeKey Key, string Value)[] attributes) =>
        [.. (await Lookup(attributes)).Events!.Select(happened => happened.EventName!)];

    private Task<LookupEventsResponse> Lookup(params (LookupAttributeKey Key, string Value)[] attributes) => _trail.LookupEventsAsync(new()
    {
        LookupAttributes = [.. attributes.Select(one => new LookupAttribute { AttributeKey = one.Key, AttributeValue = one.Value })],
    }, Cancelled);
}
