using System.Globalization;
using System.Text;
using System.Xml;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using CsCheck;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Metric = Amazon.CloudWatch.Model.Metric;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>awsQuery: forms out, XML in.</summary>
public sealed class QueryWireTests
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

    [Theory]
    [InlineData("2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T12:00:00.000Z")]
    [InlineData("2026-03-01T12:00:00+00:00")]
    [InlineData("2026-03-01T23:00:00.000000+11:00")]
    [InlineData("2026-03-01T12:00:00")]
    [InlineData(" 2026-03-01 12:00:00 ")]
    [InlineData("Sun, 01 Mar 2026 12:00:00 GMT")]
    public void Times_of_every_form_are_read_as_utc(string text)
    {
        var instance = Instance($"<InstanceCreateTime>{text}</InstanceCreateTime>");

        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), instance.InstanceCreateTime);
        Assert.Equal(DateTimeKind.Utc, instance.InstanceCreateTime!.Value.Kind);
    }

    [Fact]
    public void Empty_elements_are_empty_text_and_empty_lists_but_no_numbers_flags_times_or_constants()
    {
        var instance = Instance(
            "<DBInstanceIdentifier/><ReadReplicaDBInstanceIdentifiers/><AllocatedStorage/><MultiAZ> </MultiAZ>"
            + "<InstanceCreateTime/><ActivityStreamStatus/><Endpoint/>");

        Assert.Equal("", instance.DBInstanceIdentifier);
        Assert.Empty(instance.ReadReplicaDBInstanceIdentifiers!);
        Assert.Null(instance.AllocatedStorage);
        Assert.Null(instance.MultiAZ);
        Assert.Null(instance.InstanceCreateTime);
        Assert.Null(instance.ActivityStreamStatus);
        Assert.NotNull(instance.Endpoint);
        Assert.Null(instance.ReadReplicaDBClusterIdentifiers);
    }

    [Fact]
    public void Unknown_elements_comments_and_namespaces_are_passed_over()
    {
        var instance = Instance(
            "<FromTheFuture><DBInstanceIdentifier>wrong</DBInstanceIdentifier></FromTheFuture><!-- c -->"
            + "<x:DBInstanceIdentifier xmlns:x=\"urn:x\" a=\"b\"><![CDATA[db-1]]></x:DBInstanceIdentifier>");

        Assert.Equal("db-1", instance.DBInstanceIdentifier);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 3 ", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3e2", 300)]
    [InlineData("-2147483648", int.MinValue)]
    public void Whole_numbers_are_read_in_every_form(string text, int expected) =>
        Assert.Equal(expected, Instance($"<AllocatedStorage>{text}</AllocatedStorage>").AllocatedStorage);

    [Theory]
    [InlineData("<AllocatedStorage>3.5</AllocatedStorage>")]
    [InlineData("<AllocatedStorage>2147483648</AllocatedStorage>")]
    [InlineData("<AllocatedStorage>1e99</AllocatedStorage>")]
    [InlineData("<AllocatedStorage>three</AllocatedStorage>")]
    [InlineData("<MultiAZ>perhaps</MultiAZ>")]
    [InlineData("<InstanceCreateTime>yesterday</InstanceCreateTime>")]
    public void Value_that_does_not_fit_is_said_with_its_element(string xml)
    {
        var element = xml[1..xml.IndexOf('>', StringComparison.Ordinal)];

        Assert.Contains($"<{element}>", Assert.Throws<FormatException>(() => Instance(xml)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NaN", double.NaN)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("1.0E9", 1e9)]
    [InlineData("80", 80)]
    public void Thresholds_are_read_in_every_form_of_a_double(string text, double expected)
    {
        var answer = (DescribeAlarmsResponse)Read("CloudWatch DescribeAlarms",
            $"<MetricAlarms><member><Threshold>{text}</Threshold></member></MetricAlarms>");

        Assert.Equal(expected, Assert.Single(answer.MetricAlarms!).Threshold);
    }

    [Fact]
    public void Constant_that_is_not_listed_is_one_all_the_same()
    {
        var instance = Instance("<ActivityStreamStatus>pausing</ActivityStreamStatus>");

        Assert.Equal("pausing", instance.ActivityStreamStatus!.Value);
        Assert.Same(ActivityStreamStatus.Started, Instance("<ActivityStreamStatus>started</ActivityStreamStatus>").ActivityStreamStatus);
    }

    [Fact]
    public void Blanks_of_a_text_are_part_of_it() =>
        Assert.Equal(" \n", Instance("<DBInstanceIdentifier> \n</DBInstanceIdentifier>").DBInstanceIdentifier);

    /// <summary>A few hundred bytes of entities can stand for gigabytes of text.</summary>
    [Fact]
    public void Document_type_is_refused_before_it_can_define_anything()
    {
        var operation = ServiceOperation.Named("RDS DescribeDBInstances");
        var xml = "<!DOCTYPE x [<!ENTITY a \"b\">]><DescribeDBInstancesResponse><DescribeDBInstancesResult><Marker>&a;</Marker>"
            + "</DescribeDBInstancesResult></DescribeDBInstancesResponse>";

        Assert.Throws<XmlException>(() => operation.Wire.Read(Encoding.UTF8.GetBytes(xml), out _));
    }

    [Fact]
    public void Request_id_is_that_of_the_metadata()
    {
        var operation = ServiceOperation.Named("RDS DescribeDBInstances");

        operation.Wire.Read(Encoding.UTF8.GetBytes(operation.EmptyAnswer), out var requestId);

        Assert.Equal("r-1", requestId);
    }

    [Fact]
    public void Every_answer_that_is_written_is_read_back_whatever_items_are_called() =>
        Gen.Select(Shapes.OneOf(Spoken), Gen.Int, Shapes.OneOf("member", "DBInstance", "item")).Sample((operation, seed, item) =>
        {
            var answer = Shapes.Make(operation.Response, new Random(seed));

            var read = operation.Wire.Read(Shapes.ToAnswer(operation.Name, answer, item), out _);

            Assert.Equal(Shapes.Show(answer), Shapes.Show(read));
        }, iter: 1000);

    [Fact]
    public void Every_value_of_a_request_is_one_field() =>
        Gen.Select(Shapes.OneOf(Spoken), Gen.Int).Sample((operation, seed) =>
        {
            var request = (AmazonWebServiceRequest)Shapes.Make(operation.Request, new Random(seed));

            var fields = operation.Wire.Marshall(request).Parameters;

            Assert.Equal(Shapes.CountLeaves(request) + 2, fields.Count);
            Assert.All(fields.Keys, name => Assert.Matches(@"^[A-Za-z]+(\.[A-Za-z]+|\.[0-9]+)*$", name));
        }, iter: 1000);

    private static DBInstance Instance(string members) => Assert.Single(((DescribeDBInstancesResponse)Read(
        "RDS DescribeDBInstances", $"<DBInstances><DBInstance>{members}</DBInstance></DBInstances>")).DBInstances!);

    private static AmazonWebServiceResponse Read(string name, string members)
    {
        var operation = ServiceOperation.Named(name);
        var xml = $"<{operation.Name}Response xmlns=\"http://x/\"><{operation.Name}Result>{members}</{operation.Name}Result></{operation.Name}Response>";
        return operation.Wire.Read(Encoding.UTF8.GetBytes(xml), out _);
    }

    private static IRequest Marshall(string name, AmazonWebServiceRequest request) =>
        ServiceOperation.Named(name).Wire.Marshall(request);

    private static string[] Fields(IRequest request) =>
        [.. request.Parameters.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value}")).Order(StringComparer.Ordinal)];
}
