namespace Reconciler.Sandbox.Tests.Ecs;

public class TaskDefinitionTests
{
    private const string Register = """
        { "family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512",
          "containerDefinitions": [{ "name": "web", "image": "web:2", "essential": true, "environment": [{ "name": "A", "value": "b" }] }],
          "tags": [{ "key": "team", "value": "web" }] }
        """;

    [Fact]
    public async Task A_revision_is_registered_described_and_deployed()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"));
        var registered = (await ecs.Call("RegisterTaskDefinition", Register))["taskDefinition"]!;
        Assert.Equal(("arn:aws:ecs:ap-southeast-2:123456789012:task-definition/web:2", 2),
            ((string?)registered["taskDefinitionArn"], (int)registered["revision"]!));
        foreach (var asked in new[] { "web", "web:2", (string)registered["taskDefinitionArn"]! })
        {
            var described = await ecs.Call("DescribeTaskDefinition", $$"""{ "taskDefinition": "{{asked}}", "include": ["TAGS"] }""");
            Assert.Equal(registered.ToJsonString(), described["taskDefinition"]!.ToJsonString());
            Assert.Equal("team", (string?)described["tags"]![0]!["key"]);
        }
        await ecs.Update("\"taskDefinition\": \"web\"");
        ecs.Pass(EcsFixture.LongEnough);
        var task = Assert.Single(await ecs.Tasks());
        Assert.Equal(("web:2", "256", "512"), ((string?)task["containers"]![0]!["image"], (string?)task["cpu"], (string?)task["memory"]));
    }

    [Fact]
    public async Task Revisions_are_listed_in_order_either_way()
    {
        using var ecs = new EcsFixture("ecs: { taskDefinitions: { web: {}, \"web:2\": {}, \"web:10\": {}, api: {} } }");
        async Task<string> List(string fields) => string.Join(' ', (await ecs.Call("ListTaskDefinitions", $"{{ {fields} }}"))
            ["taskDefinitionArns"]!.AsArray().Select(arn => ((string)arn!).Split('/')[1]));
        Assert.Equal("api:1 web:1 web:2 web:10", await List(""));
        Assert.Equal("web:10 web:2 web:1", await List("\"familyPrefix\": \"web\", \"sort\": \"DESC\""));
        Assert.Equal("", await List("\"status\": \"INACTIVE\""));
        var page = await ecs.Call("ListTaskDefinitions", """{ "maxResults": 3, "sort": "DESC" }""");
        Assert.Equal("api:1", await List($"\"sort\": \"DESC\", \"nextToken\": \"{page["nextToken"]}\""));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "family": "web" }""")]
    [InlineData("""{ "family": "w e b", "memory": "512", "containerDefinitions": [{ "name": "web", "image": "web" }] }""")]
    [InlineData("""{ "family": "web", "memory": "512", "containerDefinitions": [{ "name": "web" }] }""")]
    [InlineData("""{ "family": "web", "containerDefinitions": [{ "name": "web", "image": "web" }] }""")]
    [InlineData("""{ "family": "web", "memory": "512", "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [{ "name": "web", "image": "web" }] }""")]
    public async Task A_definition_that_cannot_be_is_refused(string body)
    {
        using var ecs = new EcsFixture("ecs: { taskDefinitions: { web: {} } }");
        Assert.Equal("ClientException", await ecs.Refused("RegisterTaskDefinition", body));
        Assert.Equal("ClientException", await ecs.Refused("DescribeTaskDefinition", """{ "taskDefinition": "web:2" }"""));
    }

    [Fact]
    public async Task A_definition_that_is_not_there_cannot_be_deployed()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"));
        Assert.Equal("ClientException", await ecs.UpdateRefused("\"taskDefinition\": \"web:2\""));
        Assert.Equal("ClientException", await ecs.Refused(
            "CreateService", """{ "cluster": "shop", "serviceName": "api", "taskDefinition": "none" }"""));
    }
}
