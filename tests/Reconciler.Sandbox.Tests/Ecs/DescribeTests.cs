namespace Reconciler.Sandbox.Tests.Ecs;

public class DescribeTests
{
    [Fact]
    public async Task Services_are_found_by_name_and_by_ARN_and_others_are_failures()
    {
        using var ecs = new EcsFixture("ecs: { clusters: { shop: { services: { web: {}, api: {} } }, other: { services: { web: {} } } } }");
        var arn = (string)(await ecs.Service())["serviceArn"]!;
        Assert.Equal("arn:aws:ecs:ap-southeast-2:123456789012:service/shop/web", arn);
        var answer = await ecs.Call("DescribeServices", $$"""
            { "cluster": "arn:aws:ecs:ap-southeast-2:123456789012:cluster/shop",
              "services": ["{{arn}}", "arn:aws:ecs:ap-southeast-2:123456789012:service/api", "none",
                           "arn:aws:ecs:ap-southeast-2:123456789012:service/other/web"] }
            """);
        Assert.Equal(["web", "api"], answer["services"]!.AsArray().Select(service => (string)service!["serviceName"]!));
        Assert.Equal(
            ["MISSING arn:aws:ecs:ap-southeast-2:123456789012:service/shop/none", "MISSING arn:aws:ecs:ap-southeast-2:123456789012:service/other/web"],
            answer["failures"]!.AsArray().Select(failure => $"{failure!["reason"]} {failure["arn"]}"));
    }

    [Fact]
    public async Task A_cluster_that_is_not_there_is_an_error_or_a_failure()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(""));
        Assert.Equal("ClusterNotFoundException", await ecs.Refused("DescribeServices", """{ "cluster": "none", "services": ["web"] }"""));
        Assert.Equal("ClusterNotFoundException", await ecs.Refused("DescribeServices", """{ "services": ["web"] }"""));
        Assert.Equal("ClusterNotFoundException", await ecs.Refused("ListTasks", """{ "cluster": "none" }"""));
        Assert.Equal("ClusterNotFoundException",
            await ecs.Refused("UpdateService", """{ "cluster": "none", "service": "web", "desiredCount": 1 }"""));
        var clusters = await ecs.Call("DescribeClusters", """{ "clusters": ["none", "shop"] }""");
        Assert.Equal("MISSING", (string?)Assert.Single(clusters["failures"]!.AsArray())!["reason"]);
        Assert.Equal("shop", (string?)Assert.Single(clusters["clusters"]!.AsArray())!["clusterName"]);
    }

    [Fact]
    public async Task A_service_that_is_not_there_cannot_be_changed_nor_its_tasks_listed()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(""));
        Assert.Equal("ServiceNotFoundException", await ecs.UpdateRefused("\"desiredCount\": 1", service: "none"));
        Assert.Equal("ServiceNotFoundException", await ecs.Refused("ListTasks", """{ "cluster": "shop", "serviceName": "none" }"""));
        Assert.Equal("ServiceNotFoundException", await ecs.Refused("DeleteService", """{ "cluster": "shop", "service": "none" }"""));
    }

    [Theory]
    [InlineData("DescribeServices", "services", 10)]
    [InlineData("DescribeTasks", "tasks", 100)]
    [InlineData("DescribeClusters", "clusters", 100)]
    public async Task Only_so_many_can_be_asked_for_at_once(string operation, string member, int most)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(""));
        string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"n{number}\""));
        var answer = await ecs.Call(operation, $$"""{ "cluster": "shop", "{{member}}": [{{Names(most)}}] }""");
        Assert.Equal(most, answer["failures"]!.AsArray().Count);
        Assert.Equal("InvalidParameterException",
            await ecs.Refused(operation, $$"""{ "cluster": "shop", "{{member}}": [{{Names(most + 1)}}] }"""));
    }

    [Theory]
    [InlineData("DescribeServices", "services")]
    [InlineData("DescribeTasks", "tasks")]
    public async Task Nothing_can_be_asked_for_only_where_there_is_a_default(string operation, string member)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(""));
        Assert.Equal("InvalidParameterException", await ecs.Refused(operation, $$"""{ "cluster": "shop", "{{member}}": [] }"""));
    }

    [Fact]
    public async Task Tasks_come_in_pages_that_hold_each_once_while_others_come_and_go()
    {
        using var ecs = new EcsFixture("ecs: { clusters: { shop: { services: { web: { desiredCount: 25 }, api: { desiredCount: 10 } } } } }");
        var all = await ecs.TaskArns();
        Assert.Equal(25, all.Length);
        var seen = new List<string>();
        var token = "";
        do
        {
            var page = await ecs.Call("ListTasks",
                $$"""{ "cluster": "shop", "serviceName": "web", "maxResults": 10, "nextToken": "{{token}}" }""");
            Assert.InRange(page["taskArns"]!.AsArray().Count, 1, 10);
            seen.AddRange(page["taskArns"]!.AsArray().Select(arn => (string)arn!));
            token = (string?)page["nextToken"] ?? "";
            if (seen.Count == 10)
                await ecs.Call("StopTask", $$"""{ "cluster": "shop", "task": "{{seen[0]}}" }""");
        }
        while (token.Length > 0);
        Assert.Equal(all, seen);
    }

    [Theory]
    [InlineData("\"maxResults\": 0")]
    [InlineData("\"maxResults\": 101")]
    [InlineData("\"nextToken\": \"!\"")]
    [InlineData("\"desiredStatus\": \"STOPPING\"")]
    [InlineData("\"startedBy\": \"ecs-svc/1\", \"serviceName\": \"web\"")]
    public async Task A_listing_that_cannot_be_is_refused(string field)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(""));
        Assert.Equal("InvalidParameterException", await ecs.Refused("ListTasks", $$"""{ "cluster": "shop", {{field}} }"""));
    }

    [Fact]
    public async Task Tasks_are_listed_by_service_family_deployment_and_wanted_status()
    {
        using var ecs = new EcsFixture("ecs: { clusters: { shop: { services: { web: { desiredCount: 2 }, api: { desiredCount: 3 } } } } }");
        var deployment = (string)(await ecs.Service())["deployments"]![0]!["id"]!;
        async Task<int> Count(string filter) =>
            (await ecs.Call("ListTasks", $$"""{ "cluster": "shop" {{filter}} }"""))["taskArns"]!.AsArray().Count;
        Assert.Equal(5, await Count(""));
        Assert.Equal(3, await Count(", \"family\": \"api\""));
        Assert.Equal(2, await Count($", \"startedBy\": \"{deployment}\""));
        Assert.Equal(5, await Count(", \"launchType\": \"FARGATE\""));
        Assert.Equal(0, await Count(", \"launchType\": \"EC2\""));
        Assert.Equal(0, await Count(", \"desiredStatus\": \"PENDING\""));
        Assert.Equal(0, await Count(", \"desiredStatus\": \"STOPPED\""));
        await ecs.Update("\"desiredCount\": 0");
        ecs.Seconds(7);
        Assert.Equal(2, await Count(", \"desiredStatus\": \"STOPPED\""));
        Assert.Equal(3, await Count(", \"desiredStatus\": \"RUNNING\""));
    }

    [Fact]
    public async Task Clusters_count_what_is_in_them()
    {
        using var ecs = new EcsFixture("ecs: { clusters: { shop: { tags: { team: web }, services: { web: { desiredCount: 2 }, old: { status: INACTIVE, desiredCount: 0 } } }, lab: {} } }");
        await ecs.Update("\"desiredCount\": 5");
        ecs.Seconds(10);
        var answer = await ecs.Call("DescribeClusters", """{ "clusters": ["shop"], "include": ["TAGS", "STATISTICS"] }""");
        var cluster = answer["clusters"]![0]!;
        Assert.Equal((2, 3, 1), ((int)cluster["runningTasksCount"]!, (int)cluster["pendingTasksCount"]!, (int)cluster["activeServicesCount"]!));
        Assert.Equal("web", (string?)cluster["tags"]![0]!["value"]);
        Assert.Contains(cluster["statistics"]!.AsArray(), one => (string?)one!["name"] == "pendingFargateTasksCount" && (string?)one["value"] == "3");
        var list = await ecs.Call("ListClusters", """{ "maxResults": 1 }""");
        Assert.EndsWith("cluster/lab", (string?)Assert.Single(list["clusterArns"]!.AsArray()));
        list = await ecs.Call("ListClusters", $$"""{ "maxResults": 1, "nextToken": "{{list["nextToken"]}}" }""");
        Assert.EndsWith("cluster/shop", (string?)Assert.Single(list["clusterArns"]!.AsArray()));
        Assert.Null(list["nextToken"]);
    }

    [Fact]
    public async Task Services_are_listed_by_ten_unless_more_are_asked_for()
    {
        var services = string.Join(", ", Enumerable.Range(0, 12).Select(number => $"s{number:D2}: {{ desiredCount: 0 }}"));
        using var ecs = new EcsFixture($"ecs: {{ clusters: {{ shop: {{ services: {{ {services}, d: {{ schedulingStrategy: DAEMON }} }} }} }} }}");
        var first = await ecs.Call("ListServices", """{ "cluster": "shop" }""");
        Assert.Equal(10, first["serviceArns"]!.AsArray().Count);
        var second = await ecs.Call("ListServices", $$"""{ "cluster": "shop", "nextToken": "{{first["nextToken"]}}" }""");
        Assert.Equal(3, second["serviceArns"]!.AsArray().Count);
        var daemons = await ecs.Call("ListServices", """{ "cluster": "shop", "schedulingStrategy": "DAEMON" }""");
        Assert.EndsWith("service/shop/d", (string?)Assert.Single(daemons["serviceArns"]!.AsArray()));
        var ec2 = await ecs.Call("ListServices", """{ "cluster": "shop", "launchType": "EC2", "maxResults": 100 }""");
        Assert.Single(ec2["serviceArns"]!.AsArray());
    }

    [Fact]
    public async Task Tags_are_told_when_they_are_asked_for()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("tags: { team: web }"));
        Assert.Null((await ecs.Service())["tags"]);
        var answer = await ecs.Call("DescribeServices", """{ "cluster": "shop", "services": ["web"], "include": ["TAGS"] }""");
        Assert.Equal("""[{"key":"team","value":"web"}]""", answer["services"]![0]!["tags"]!.ToJsonString());
    }

    [Fact]
    public async Task At_most_a_hundred_events_are_shown()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 0"));
        for (var round = 0; round < 30; round++)
        {
            await ecs.Update($"\"desiredCount\": {1 - (round % 2)}");
            ecs.Pass(EcsFixture.LongEnough);
        }
        var events = (await ecs.Service())["events"]!.AsArray();
        Assert.InRange(events.Count, 50, 100);
        for (var round = 0; round < 30; round++)
        {
            await ecs.Update($"\"desiredCount\": {1 - (round % 2)}");
            ecs.Pass(EcsFixture.LongEnough);
        }
        Assert.Equal(100, (await ecs.Service())["events"]!.AsArray().Count);
    }
}
