using System.Text.Json.Nodes;
using Reconciler.Bundling;

namespace Reconciler.Tests.Bundling;

public sealed class BundleRedactionTests
{
    private const string Begin = "-----BEGIN RSA PRIVATE KEY-----";
    private const string Line = "MIIEowIBAAKCAQEA3Tz2mr7SZiAMfQyuvBjM9Oi8xZm1aYcD0eFgHiJkLmNoPqRs";

    [Theory]
    [InlineData("environment")]
    [InlineData("Environment")]
    public void Values_of_environment_variables_are_left_out_and_their_names_stay(string field)
    {
        var clean = JsonNode.Parse(BundleRedaction.Of(
            "aws/web/task-definition.json", $$"""{"containerDefinitions":[{"name":"web","{{field}}":[{"name":"PLAN","value":"gold"}],"cpu":256}]}"""))!;

        var container = clean["containerDefinitions"]![0]!;
        Assert.Equal(("PLAN", "…"), ((string?)container[field]![0]!["name"], (string?)container[field]![0]!["value"]));
        Assert.Equal(("web", 256), ((string?)container["name"], (int?)container["cpu"]));
    }

    [Fact]
    public void What_is_a_secret_by_its_name_or_its_look_is_left_out_anywhere()
    {
        var clean = BundleRedaction.Of("status.json", """{"masterPassword":"hunter2","message":"connect to postgres://app:hunter3@db:5432 failed","count":2,"none":null}""");

        Assert.DoesNotContain("hunter", clean);
        Assert.Contains("postgres://", clean);
        Assert.Equal(2, (int?)JsonNode.Parse(clean)!["count"]);
    }

    [Fact]
    public void Text_in_JSON_reads_as_it_was_written() =>
        Assert.Contains("\"it's +1 <ok>\"", BundleRedaction.Of("check.json", """{"seen":"it's +1 <ok>"}"""));

    [Fact]
    public void Line_of_a_log_keeps_everything_but_its_secret()
    {
        var clean = BundleRedaction.Of("logs/web.txt", "12:00 ERROR password=hunter2 rejected\n12:01 ok\n");

        Assert.DoesNotContain("hunter2", clean);
        Assert.StartsWith("12:00 ERROR password=", clean);
        Assert.EndsWith("\n12:01 ok\n", clean);
    }

    [Fact]
    public void Private_key_in_a_log_is_left_out_from_its_first_line_to_its_last()
    {
        var clean = BundleRedaction.Of("logs/web.txt", $"12:00 a {Begin}\n12:00 a {Line}\n12:00 a qTz4wA==\n12:00 a -----END RSA PRIVATE KEY-----\n12:01 b after it\n");

        Assert.DoesNotContain(Line, clean);
        Assert.DoesNotContain("qTz4wA", clean);
        Assert.EndsWith("12:01 b after it\n", clean);
    }

    [Fact]
    public void Private_key_without_an_end_takes_nothing_else_along()
    {
        var clean = BundleRedaction.Of("logs/web.txt", $"12:00 a {Begin}\n12:00 a {Line}\n12:01 b after it\n");

        Assert.DoesNotContain(Line, clean);
        Assert.EndsWith("12:01 b after it\n", clean);
    }
}
