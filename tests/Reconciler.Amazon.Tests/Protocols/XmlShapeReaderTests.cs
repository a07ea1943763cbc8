using System.Text;
using System.Xml;
using Amazon.CloudWatch.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using CsCheck;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>awsQuery's answers, in XML.</summary>
public sealed class XmlShapeReaderTests
{
    private static readonly ServiceOperation[] Spoken = [.. ServiceOperation.All.Where(operation => !operation.SpeaksJson)];

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

    /// <summary>The time that a document takes grows with the square of its depth.</summary>
    [Theory]
    [InlineData(50, true)]
    [InlineData(100, false)]
    public void Nesting_is_bounded(int depth, bool isRead)
    {
        var nest = new StringBuilder("<x>".Length * depth).Insert(0, "<x>", depth).Insert("<x>".Length * depth, "</x>", depth);

        var thrown = Record.Exception(() => Instance(nest.ToString()));

        Assert.Equal(isRead, thrown is null);
        Assert.True(thrown is null or XmlException, $"{thrown}");
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

    private static DBInstance Instance(string members) => Assert.Single(((DescribeDBInstancesResponse)Read(
        "RDS DescribeDBInstances", $"<DBInstances><DBInstance>{members}</DBInstance></DBInstances>")).DBInstances!);

    private static AmazonWebServiceResponse Read(string name, string members)
    {
        var operation = ServiceOperation.Named(name);
        var xml = $"<{operation.Name}Response xmlns=\"http://x/\"><{operation.Name}Result>{members}</{operation.Name}Result></{operation.Name}Response>";
        return operation.Wire.Read(Encoding.UTF8.GetBytes(xml), out _);
    }
}
