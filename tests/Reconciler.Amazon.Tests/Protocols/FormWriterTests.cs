using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using CsCheck;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Metric = Amazon.CloudWatch.Model.Metric;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>awsQuery's requests, as forms.</summary>
public sealed class FormWriterTests
{
    private static readonly ServiceOperation[] Spoken = [.. ServiceOperation.All.Where(operation => !operation.SpeaksJson)];

    [Fact]
    public void Form_names_action_and_version_and_goes_by_post_to_the_root()
    {
        var request = Marshall("RDS StopDBInstance", new StopDBInstanceRequest { DBInstanceIdentifier = "a b&c" });

        Assert.Equal(("POST", "/", "RDS"), (request.HttpMethod, request.ResourcePath, request.ServiceName));
        Assert.Equal(
            ["Action=StopDBInstance", "DBInstanceIdentifier=a b&c", "Version=2014-10-31"],
            Fields(request));
    }

    [Fact]
    public void Lists_go_by_the_item_names_of_their_shapes()
    {
        var request = Marshall("RDS DescribeDBInstances", new DescribeDBInstancesRequest
        {
            Filters = [new Filter { Name = "engine", Values = ["postgres", "mysql"] }, new Filter { Name = "dbi-resource-id" }],
            MaxRecords = 100,
        });

        Assert.Equal(
            [
                "Action=DescribeDBInstances", "Filters.Filter.1.Name=engine", "Filters.Filter.1.Values.Value.1=postgres",
                "Filters.Filter.1.Values.Value.2=mysql", "Filters.Filter.2.Name=dbi-resource-id", "MaxRecords=100",
                "Version=2014-10-31",
            ],
            Fields(request));
    }

    [Fact]
    public void Nested_shapes_constants_numbers_and_flags_have_their_wire_form()
    {
        var request = Marshall("CloudWatch PutMetricAlarm", new PutMetricAlarmRequest
        {
            AlarmName = "a",
            ActionsEnabled = false,
            Threshold = 0.1,
            ComparisonOperator = ComparisonOperator.GreaterThanThreshold,
            Dimensions = [new Dimension { Name = "n", Value = "v" }],
            Metrics =
            [
                new MetricDataQuery
                {
                    Id = "m1",
                    MetricStat = new MetricStat
                    {
                        Metric = new Metric { Namespace = "AWS/RDS", Dimensions = [new Dimension { Name = "d", Value = "w" }] },
                        Period = 60,
                        Unit = StandardUnit.BytesSecond,
                    },
                },
            ],
        });

        Assert.Equal(
            [
                "Action=PutMetricAlarm", "ActionsEnabled=false", "AlarmName=a", "ComparisonOperator=GreaterThanThreshold",
                "Dimensions.member.1.Name=n", "Dimensions.member.1.Value=v", "Metrics.member.1.Id=m1",
                "Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Name=d",
                "Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Value=w",
                "Metrics.member.1.MetricStat.Metric.Namespace=AWS/RDS", "Metrics.member.1.MetricStat.Period=60",
                "Metrics.member.1.MetricStat.Unit=Bytes/Second", "Threshold=0.1", "Version=2010-08-01",
            ],
            Fields(request));
    }

    [Fact]
    public void Emptied_list_is_told_from_one_left_out()
    {
        var request = Marshall("CloudWatch PutMetricAlarm", new PutMetricAlarmRequest { AlarmName = "a", OKActions = [] });

        Assert.Equal(["Action=PutMetricAlarm", "AlarmName=a", "OKActions=", "Version=2010-08-01"], Fields(request));
    }

    [Theory]
    [InlineData(0, "2026-03-01T12:00:00Z")]
    [InlineData(5_000_000, "2026-03-01T12:00:00.5Z")]
    [InlineData(1, "2026-03-01T12:00:00.0000001Z")]
    public void Times_go_as_iso_8601_in_utc(long ticks, string expected)
    {
        var time = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).AddTicks(ticks);

        foreach (var same in new[] { time, time.ToLocalTime() })
        {
            var request = Marshall("RDS DescribeEvents", new DescribeEventsRequest { StartTime = same });

            Assert.Contains($"StartTime={expected}", Fields(request));
        }
    }

    [Fact]
    public void Every_value_of_a_request_is_one_field() =>
        Gen.Select(Shapes.OneOf(Spoken), Gen.Int).Sample((operation, seed) =>
        {
            var request = (AmazonWebServiceRequest)Shapes.Make(operation.Request, new Random(seed));

            var fields = operation.Wire.Marshall(request).Parameters;

            Assert.Equal(Shapes.CountLeaves(request) + 2, fields.Count);
            Assert.All(fields.Keys, name => Assert.Matches(@"^[A-Za-z]+(\.[A-Za-z]+|\.[0-9]+)*$", name));
        }, iter: 1000);

    private static IRequest Marshall(string name, AmazonWebServiceRequest request) =>
        ServiceOperation.Named(name).Wire.Marshall(request);

    private static string[] Fields(IRequest request) =>
        [.. request.Parameters.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value}")).Order(StringComparer.Ordinal)];
}
