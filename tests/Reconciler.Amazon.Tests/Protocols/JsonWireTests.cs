using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using CsCheck;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>awsJson 1.1, and trap 5: numbers come as strings or as <c>3.0</c> where a whole number is declared.</summary>
public sealed class JsonWireTests
{
    private static readonly ServiceOperation[] Spoken = [.. ServiceOperation.All.Where(operation => operation.SpeaksJson)];

    [Fact]
    public void Request_goes_by_post_to_the_root_with_its_target_in_a_header()
    {
        var request = ServiceOperation.Named("ECS UpdateService").Wire.Marshall(new UpdateServiceRequest { Service = "é", DesiredCount = 0 });

        Assert.Equal(("POST", "/", "ECS"), (request.HttpMethod, request.ResourcePath, request.ServiceName));
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("AmazonEC2ContainerServiceV20141113.UpdateService", request.Headers["X-Amz-Target"]);
        Same("""{"service":"é","desiredCount":0}""", request.Content);
    }

    [Fact]
    public void Members_go_by_the_case_of_their_service()
    {
        var request = ServiceOperation.Named("ApplicationAutoScaling RegisterScalableTarget").Wire.Marshall(
            new RegisterScalableTargetRequest
            {
                ServiceNamespace = "ecs",
                MinCapacity = 0,
                SuspendedState = new SuspendedState { DynamicScalingInSuspended = true, ScheduledScalingSuspended = false },
            });

        Same(
            """
            {"ServiceNamespace":"ecs","MinCapacity":0,
             "SuspendedState":{"DynamicScalingInSuspended":true,"ScheduledScalingSuspended":false}}
            """,
            request.Content);
    }

    /// <summary>What AWS has since the clients were made must not get lost between an old revision and a new one.</summary>
    [Fact]
    public void Task_definition_keeps_what_is_not_known_of_it_at_every_depth()
    {
        const string Definition =
            """
            {"family":"web","tomorrow":{"deep":[1,"two"]},"volumes":[{"name":"scratch","tomorrow":null}],
             "containerDefinitions":[{"name":"web","tomorrow":true,"healthCheck":{"command":["true"],"tomorrow":3.5}}]}
            """;
        var answer = (DescribeTaskDefinitionResponse)ServiceOperation.Named("ECS DescribeTaskDefinition").Wire.Read(
            Encoding.UTF8.GetBytes($$"""{"taskDefinition":{{Definition}}}"""), out _);
        var known = answer.TaskDefinition!;

        var request = ServiceOperation.Named("ECS RegisterTaskDefinition").Wire.Marshall(new RegisterTaskDefinitionRequest
        {
            Family = known.Family,
            Volumes = known.Volumes,
            ContainerDefinitions = known.ContainerDefinitions,
            Unknown = known.Unknown,
        });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Definition), JsonNode.Parse(request.Content)), Encoding.UTF8.GetString(request.Content));
    }

    [Fact]
    public void Emptied_list_is_told_from_one_left_out()
    {
        var request = ServiceOperation.Named("ECS UpdateService").Wire.Marshall(
            new UpdateServiceRequest { Service = "s", PlacementStrategy = [], CapacityProviderStrategy = null });

        Same("""{"service":"s","placementStrategy":[]}""", request.Content);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3e0", 3)]
    [InlineData("\"3\"", 3)]
    [InlineData("\"3.0\"", 3)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("null", null)]
    public void Whole_numbers_are_read_in_every_form(string json, int? expected) =>
        Assert.Equal(expected, Service($"\"desiredCount\":{json}").DesiredCount);

    [Theory]
    [InlineData("9007199254740993", 9007199254740993)]
    [InlineData("\"9007199254740993\"", 9007199254740993)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    public void Long_numbers_lose_nothing(string json, long expected)
    {
        var answer = (DescribeTasksResponse)ServiceOperation.Named("ECS DescribeTasks").Wire.Read(
            Encoding.UTF8.GetBytes($$$"""{"tasks":[{"version":{{{json}}}}]}"""), out _);

        Assert.Equal(expected, Assert.Single(answer.Tasks!).Version);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("null", null)]
    public void Flags_are_read_in_every_form(string json, bool? expected) =>
        Assert.Equal(expected, Service($"\"enableExecuteCommand\":{json}").EnableExecuteCommand);

    [Theory]
    [InlineData("256", "256")]
    [InlineData("0.50", "0.50")]
    [InlineData("true", "true")]
    [InlineData("\"256\"", "256")]
    [InlineData("null", null)]
    public void Texts_are_read_from_numbers_and_flags_as_they_stand(string json, string? expected) =>
        Assert.Equal(expected, Service($"\"platformVersion\":{json}").PlatformVersion);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Text_is_not_read_from_a_structure(string json) =>
        Assert.Throws<JsonException>(() => Service($"\"platformVersion\":{json}"));

    [Theory]
    [InlineData("70", 70)]
    [InlineData("70.5", 70.5)]
    [InlineData("\"70.5\"", 70.5)]
    [InlineData("7e1", 70)]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    public void Doubles_are_read_in_every_form(string json, double expected)
    {
        var answer = (DescribeScalingPoliciesResponse)ServiceOperation.Named("ApplicationAutoScaling DescribeScalingPolicies").Wire.Read(
            Encoding.UTF8.GetBytes($$$"""{"ScalingPolicies":[{"TargetTrackingScalingPolicyConfiguration":{"TargetValue":{{{json}}}}}]}"""), out _);

        Assert.Equal(expected, Assert.Single(answer.ScalingPolicies!).TargetTrackingScalingPolicyConfiguration!.TargetValue);
    }

    [Theory]
    [InlineData("1772366400")]
    [InlineData("1772366400.0")]
    [InlineData("1.7723664E9")]
    [InlineData("\"1772366400\"")]
    [InlineData("\"2026-03-01T12:00:00Z\"")]
    [InlineData("\"2026-03-01T23:00:00+11:00\"")]
    [InlineData("\"2026-03-01T12:00:00\"")]
    public void Times_of_every_form_are_read_as_utc(string json)
    {
        var service = Service($"\"createdAt\":{json}");

        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), service.CreatedAt);
        Assert.Equal(DateTimeKind.Utc, service.CreatedAt!.Value.Kind);
    }

    [Fact]
    public void Fractions_of_seconds_are_kept() => Assert.Equal(
        DateTime.UnixEpoch.AddSeconds(1772366400).AddMilliseconds(123), Service("\"createdAt\":1772366400.123").CreatedAt);

    [Fact]
    public void Unknown_members_are_passed_over_and_null_is_left_out()
    {
        var service = Service("\"fromTheFuture\":{\"desiredCount\":[1,{\"a\":null}]},\"serviceName\":null,\"status\":\"ACTIVE\",\"events\":[]");

        Assert.Equal("ACTIVE", service.Status);
        Assert.Null(service.ServiceName);
        Assert.Empty(service.Events!);
        Assert.Null(service.Deployments);
    }

    [Fact]
    public void Constant_that_is_not_listed_is_one_all_the_same()
    {
        Assert.Same(LaunchType.FARGATE, Service("\"launchType\":\"FARGATE\"").LaunchType);
        Assert.Equal("MOON", Service("\"launchType\":\"MOON\"").LaunchType!.Value);
        Assert.Null(Service("\"launchType\":null").LaunchType);
    }

    [Fact]
    public void What_the_sdk_adds_to_an_answer_is_not_read_from_the_wire()
    {
        var answer = ServiceOperation.Named("ECS DescribeServices").Wire.Read(
            """{"httpStatusCode":201,"contentLength":7,"responseMetadata":{"requestId":"forged"}}"""u8.ToArray(), out _);

        Assert.Equal((0, 0L), ((int)answer.HttpStatusCode, answer.ContentLength));
        Assert.Null(answer.ResponseMetadata);
    }

    [Fact]
    public void Every_answer_that_is_written_is_read_back() =>
        Gen.Select(Shapes.OneOf(Spoken), Gen.Int).Sample((operation, seed) =>
        {
            var answer = Shapes.Make(operation.Response, new Random(seed));

            var read = operation.Wire.Read(Encoding.UTF8.GetBytes(Shapes.ToJson(answer, operation.CamelCase).ToJsonString()), out _);

            Assert.Equal(Shapes.Show(answer), Shapes.Show(read));
        }, iter: 1000);

    [Fact]
    public void Every_request_is_the_json_of_what_is_set() =>
        Gen.Select(Shapes.OneOf(Spoken), Gen.Int).Sample((operation, seed) =>
        {
            var request = (AmazonWebServiceRequest)Shapes.Make(operation.Request, new Random(seed));

            Same(Shapes.ToJson(request, operation.CamelCase).ToJsonString(), operation.Wire.Marshall(request).Content);
        }, iter: 1000);

    private static Service Service(string members) => Assert.Single(((DescribeServicesResponse)ServiceOperation.Named("ECS DescribeServices")
        .Wire.Read(Encoding.UTF8.GetBytes($$"""{"services":[{{{members}}}]}"""), out _)).Services!);

    private static void Same(string expected, byte[] actual)
    {
        var sent = JsonNode.Parse(actual);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"{sent} was sent where {expected} is expected.");
    }
}
