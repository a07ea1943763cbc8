using System.Net;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>Traps 4 and 6: whatever an error's body is, a typed exception says code, status and request id.</summary>
public sealed class ErrorAnswerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> JsonErrors => new(
        """{"__type":"ClusterNotFoundException","message":"No cluster."}""",
        """{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"No cluster."}""",
        """{"__type":"com.amazonaws.ecs#ClusterNotFoundException:http://internal.amazon.com/coral/","Message":"No cluster."}""",
        """{"code":"ClusterNotFoundException","message":"No cluster.","more":{"a":[1]}}""",
        "\uFEFF \n{\"__type\":\"ClusterNotFoundException\",\"message\":\"No cluster.\"}");

    public static TheoryData<string> XmlErrors => new(
        "<ErrorResponse><Error><Type>Sender</Type><Code>DBInstanceNotFound</Code><Message>No instance.</Message></Error></ErrorResponse>",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
          <Error><Code> DBInstanceNotFound </Code><Message>No instance.</Message><Detail/></Error><RequestId>b-1</RequestId>
        </ErrorResponse>
        """,
        "<Response><Errors><Error><Code>DBInstanceNotFound</Code><Message>No instance.</Message></Error></Errors></Response>");

    [Theory]
    [MemberData(nameof(JsonErrors))]
    public async Task Json_error_is_the_exception_of_its_code(string body)
    {
        var thrown = await ThrownAsync<ClusterNotFoundException>("ECS UpdateService", 400, body, ("x-amzn-RequestId", "r-1"));

        Assert.IsAssignableFrom<AmazonECSException>(thrown);
        Assert.Equal("ClusterNotFoundException", thrown.ErrorCode);
        Assert.Equal("No cluster.", thrown.Message);
        Assert.Equal("r-1", thrown.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, thrown.StatusCode);
        Assert.Equal(ErrorType.Sender, thrown.ErrorType);
    }

    [Fact]
    public async Task Code_in_the_header_goes_before_the_one_in_the_body()
    {
        var thrown = await ThrownAsync<ServiceNotFoundException>(
            "ECS UpdateService", 400, """{"__type":"SomethingElse"}""", ("x-amzn-ErrorType", "ServiceNotFoundException:http://x/"));

        Assert.Equal("ServiceNotFoundException", thrown.ErrorCode);
    }

    [Theory]
    [InlineData("ClusterNotFoundException:")]
    [InlineData(":http://x/")]
    [InlineData("com.amazonaws.ecs#")]
    [InlineData(" ")]
    public async Task Code_in_the_header_that_is_cut_or_void_leaves_the_one_in_the_body(string header) =>
        await ThrownAsync<ClusterNotFoundException>(
            "ECS UpdateService", 400, """{"__type":"ClusterNotFoundException"}""", ("x-amzn-ErrorType", header));

    [Theory]
    [MemberData(nameof(XmlErrors))]
    public async Task Xml_error_is_the_exception_of_its_code(string body)
    {
        var thrown = await ThrownAsync<DBInstanceNotFoundException>("RDS StopDBInstance", 404, body);

        Assert.IsAssignableFrom<AmazonRDSException>(thrown);
        Assert.Equal("DBInstanceNotFound", thrown.ErrorCode);
        Assert.Equal("No instance.", thrown.Message);
        Assert.Equal(body.Contains("b-1", StringComparison.Ordinal) ? "b-1" : "", thrown.RequestId);
        Assert.Equal(HttpStatusCode.NotFound, thrown.StatusCode);
        Assert.Equal(FailureKind.NotFound, AwsFailure.From(thrown).Kind);
    }

    [Fact]
    public async Task Every_listed_code_of_every_service_is_its_own_exception()
    {
        foreach (var operation in ServiceOperation.All.DistinctBy(each => each.Folder))
        {
            foreach (var code in operation.Errors)
            {
                var body = operation.SpeaksJson
                    ? $$"""{"__type":"{{code}}","message":"m"}"""
                    : $"<ErrorResponse><Error><Code>{code}</Code><Message>m</Message></Error></ErrorResponse>";
                var thrown = await ThrownAsync<AmazonServiceException>(operation.ToString(), 400, body, ("x-amzn-RequestId", "r-1"));

                Assert.True(operation.Exception.IsInstanceOfType(thrown) && thrown.GetType() != operation.Exception, code);
                Assert.Equal((code, "m", "r-1"), (thrown.ErrorCode, thrown.Message, thrown.RequestId));
            }
        }
    }

    [Theory]
    [InlineData("ECS UpdateService", """{"__type":"SomethingNew","message":"m"}""")]
    [InlineData("RDS StopDBInstance", "<ErrorResponse><Error><Code>SomethingNew</Code><Message>m</Message></Error></ErrorResponse>")]
    public async Task Code_that_is_not_listed_is_the_services_own_exception(string name, string body)
    {
        var thrown = await ThrownAsync<AmazonServiceException>(name, 400, body);

        Assert.Equal(ServiceOperation.Named(name).Exception, thrown.GetType());
        Assert.Equal("SomethingNew", thrown.ErrorCode);
        Assert.Equal(FailureKind.Other, AwsFailure.From(thrown).Kind);
    }

    /// <summary>A peer that speaks the other protocol, as sandboxes and gateways do.</summary>
    [Theory]
    [InlineData("ECS UpdateService", "<ErrorResponse><Error><Code>ClusterNotFoundException</Code></Error><RequestId>b-1</RequestId></ErrorResponse>", typeof(ClusterNotFoundException))]
    [InlineData("RDS StopDBInstance", """{"__type":"DBInstanceNotFound"}""", typeof(DBInstanceNotFoundException))]
    public async Task Error_in_the_other_protocols_form_is_read_all_the_same(string name, string body, Type expected)
    {
        var thrown = await ThrownAsync<AmazonServiceException>(name, 400, body);

        Assert.IsType(expected, thrown);
        Assert.NotEmpty(thrown.Message);
    }

    [Theory]
    [InlineData("ECS DescribeServices")]
    [InlineData("RDS DescribeDBInstances")]
    [InlineData("ElastiCache DescribeReplicationGroups")]
    public async Task Answer_that_is_no_aws_error_speaks_by_its_status_alone(string name)
    {
        string[] bodies = ["", "<html><head><title>404 Not Found</title></head><body>nginx<br></body></html>", "Not Found", "{", "[]", "null", "{}", "\0"];
        (int Status, FailureKind Kind)[] statuses =
        [
            (400, FailureKind.Other), (401, FailureKind.AccessDenied), (403, FailureKind.AccessDenied), (404, FailureKind.Other),
            (405, FailureKind.Other), (408, FailureKind.TimedOut), (409, FailureKind.Other), (429, FailureKind.Throttled),
            (500, FailureKind.ServerFault), (501, FailureKind.ServerFault), (502, FailureKind.ServerFault),
            (503, FailureKind.ServerFault), (504, FailureKind.ServerFault),
        ];
        foreach (var (status, kind) in statuses)
        {
            foreach (var body in bodies)
            {
                var thrown = await ThrownAsync<AmazonServiceException>(name, status, body, ("x-amzn-RequestId", "r-1"));

                Assert.Equal(ServiceOperation.Named(name).Exception, thrown.GetType());
                Assert.Equal(((HttpStatusCode)status, $"Http{status}", "r-1"), (thrown.StatusCode, thrown.ErrorCode, thrown.RequestId));
                Assert.Equal(status >= 500 ? ErrorType.Receiver : ErrorType.Sender, thrown.ErrorType);
                Assert.True(kind == AwsFailure.From(thrown).Kind, $"{status} '{body}': {AwsFailure.From(thrown)}");
            }
        }
    }

    [Fact]
    public async Task Text_that_is_no_utf_8_speaks_by_its_status_alone()
    {
        foreach (var body in new byte[][] { [.. "{\"__type\":\""u8, 0xFF, .. "\"}"u8], [.. "{\"__type\":\"\\ud800\"}"u8], [.. "<E><Code>"u8, 0xFF, .. "</Code></E>"u8] })
        {
            using var transport = new MemoryTransport(500, body);

            var thrown = await Assert.ThrowsAsync<AmazonECSException>(
                () => ServiceOperation.Named("ECS UpdateService").SendAsync(transport.Serve, Ct));

            Assert.Equal("Http500", thrown.ErrorCode);
        }
    }

    [Fact]
    public async Task Message_about_a_page_is_one_line_with_its_beginning()
    {
        var page = "<html>\r\n<body>" + new string('x', 5000) + "</body></html>";

        var thrown = await ThrownAsync<AmazonECSException>("ECS UpdateService", 502, page);

        Assert.StartsWith("The endpoint answered 502 with a body that is no AWS error: <html> <body>xxx", thrown.Message, StringComparison.Ordinal);
        Assert.InRange(thrown.Message.Length, 1, 300);
        Assert.DoesNotContain('\n', thrown.Message);
    }

    /// <summary>The SDK's asynchronous path lets parse errors of XML through as they are.</summary>
    [Theory]
    [InlineData("RDS DescribeDBInstances", "<DescribeDBInstancesResponse><DescribeDBInstancesResult>")]
    [InlineData("RDS DescribeDBInstances", "<html><body>login</body></html>")]
    [InlineData("RDS DescribeDBInstances", "{}")]
    [InlineData("RDS DescribeDBInstances", "<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance><AllocatedStorage>many</AllocatedStorage></DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>")]
    [InlineData("ECS DescribeServices", "{\"services\":[")]
    [InlineData("ECS DescribeServices", "<html><body>login</body></html>")]
    [InlineData("ECS DescribeServices", "null")]
    [InlineData("ECS DescribeServices", "[]")]
    [InlineData("ECS DescribeServices", "{\"services\":[{\"desiredCount\":\"many\"}]}")]
    [InlineData("ECS DescribeServices", "{\"services\":[{\"desiredCount\":99999999999}]}")]
    [InlineData("ECS DescribeServices", "{\"services\":[{\"desiredCount\":1.5}]}")]
    public async Task Answer_of_status_200_that_cannot_be_understood_is_unreadable(string name, string body)
    {
        var thrown = await ThrownAsync<AmazonUnmarshallingException>(name, 200, body, ("x-amzn-RequestId", "r-1"));

        Assert.Equal("r-1", thrown.RequestId);
        Assert.Equal(FailureKind.Unreadable, AwsFailure.From(thrown).Kind);
    }

    /// <summary>Nothing said is not "there is none": it must not pass for an empty list.</summary>
    [Theory]
    [InlineData("RDS DescribeDBInstances", "")]
    [InlineData("RDS DescribeDBInstances", "<DescribeDBInstancesResponse/>")]
    [InlineData("ElastiCache DescribeReplicationGroups", "")]
    [InlineData("CloudWatch DescribeAlarms", "<DescribeAlarmsResponse><ResponseMetadata/></DescribeAlarmsResponse>")]
    [InlineData("ECS DescribeServices", "")]
    [InlineData("ApplicationAutoScaling DescribeScalableTargets", "")]
    public async Task Answer_without_its_result_is_unreadable(string name, string body) =>
        await ThrownAsync<AmazonUnmarshallingException>(name, 200, body);

    [Theory]
    [InlineData("")]
    [InlineData("<PutMetricAlarmResponse><ResponseMetadata><RequestId>b-1</RequestId></ResponseMetadata></PutMetricAlarmResponse>")]
    public async Task Answer_of_an_operation_that_has_no_result_needs_none(string body)
    {
        using var transport = new MemoryTransport(200, body);

        var answer = await ServiceOperation.Named("CloudWatch PutMetricAlarm").SendAsync(transport.Serve, Ct);

        Assert.Equal(body.Length == 0 ? null : "b-1", answer.ResponseMetadata.RequestId);
        Assert.Equal(HttpStatusCode.OK, answer.HttpStatusCode);
    }

    private static async Task<T> ThrownAsync<T>(string name, int status, string body, params (string, string)[] headers)
        where T : Exception
    {
        using var transport = new MemoryTransport(status, body, headers);
        return await Assert.ThrowsAnyAsync<T>(() => ServiceOperation.Named(name).SendAsync(transport.Serve, Ct));
    }
}
