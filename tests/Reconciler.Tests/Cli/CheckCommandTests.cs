using System.Text.Json.Nodes;
using Reconciler.Tests.Checking;
using Reconciler.Tests.Diagnosing;

namespace Reconciler.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Well_is_zero_and_counted_at_the_end()
    {
        var ran = (await CheckAsync(Shop.Seed)).Ends(0);

        Assert.Equal("shop:", ran.OutLines[0]);
        Assert.Equal("  pass  ecsService/web running           2 of 2", ran.OutLines[1]);
        Assert.Contains(ran.OutLines, line => line.Contains("ecsService/web targets", StringComparison.Ordinal) && line.EndsWith("2 healthy", StringComparison.Ordinal));
        Assert.Contains(ran.OutLines, line => line.Contains("replicationGroup/redis hit rate", StringComparison.Ordinal) && line.EndsWith("91 %", StringComparison.Ordinal));
        Assert.Equal("0 fail, 0 unknown, 12 pass, 0 to ask", ran.OutLines[^1]);
        Assert.Empty(ran.Err);
    }

    /// <summary>Another account may have everything under the same names.</summary>
    [Fact]
    public async Task Another_accounts_credentials_are_all_that_is_told()
    {
        var ran = (await CheckAsync(Shop.Seed.Replace("account: \"123456789012\"", "account: \"210987654321\"", StringComparison.Ordinal))).Ends(2);

        Assert.Equal(["shop:", "  FAIL  credentials  account 210987654321, wanted account 123456789012", "1 fail, 0 unknown, 0 pass, 0 to ask"], ran.OutLines);
    }

    [Fact]
    public async Task Json_has_what_scripts_rely_on()
    {
        var shop = (await CheckAsync(Shop.Seed, "-o", "json")).Ends(0).Json["environments"]!.AsArray().Single()!;

        Assert.Equal("shop", (string)shop["name"]!);
        Assert.Equal(
            """{"name":"ecsService/web running","status":"pass","seen":"2 of 2","wanted":"2 of 2"}""",
            shop["items"]!.AsArray()[0]!.ToJsonString());
    }

    [Fact]
    public async Task Sick_service_fails_first_and_in_two()
    {
        var ran = (await CheckAsync(Shop.Seed.Replace("images: { }", "images: { \"123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1\": { unhealthy: true } }"))).Ends(2);

        Assert.StartsWith("  FAIL  ", ran.OutLines[1]);
        Assert.Contains(ran.OutLines, line => line.StartsWith("  FAIL  ecsService/web targets  ", StringComparison.Ordinal)
            && line.EndsWith(", wanted 2 healthy, none draining", StringComparison.Ordinal));
        var marks = ran.OutLines.Skip(1).SkipLast(1).Select(line => line[2..6]).ToList();
        Assert.Equal(marks.OrderBy(mark => mark == "FAIL" ? 0 : 1), marks);
        Assert.Matches("^[1-9] fail, ", ran.OutLines[^1]);
    }

    [Fact]
    public async Task Alarm_in_alarm_fails_also_where_it_is_muted()
    {
        var items = await ItemsAsync(Shop.Seed.Replace("CPUUtilization: 20", "CPUUtilization: 95")
            .Replace("evaluationPeriods: 1", "evaluationPeriods: 1\n      state: ALARM\n      actionsEnabled: false"));

        Assert.Equal("fail", items["alarm/db-cpu"].Status);
        Assert.StartsWith("ALARM, muted", items["alarm/db-cpu"].Seen);
    }

    [Fact]
    public async Task Expiring_certificate_fails_and_one_that_is_gone()
    {
        var items = await ItemsAsync(Shop.Seed.Replace("expiresIn: 90d", "expiresIn: 20d"));
        Assert.Equal("fail", items["certificate shop.example.com"].Status);
        Assert.EndsWith(", in 19 days", items["certificate shop.example.com"].Seen);

        items = await ItemsAsync(Shop.Seed.Replace("shop.example.com:", "other.example.com:"));
        Assert.Equal(("fail", "not there"), items["certificate 951623a2-6f8b-3388-802a-a74907be0916"]);
    }

    [Fact]
    public async Task Lines_of_errors_and_a_cold_cache_fail()
    {
        var items = await ItemsAsync(Shop.Seed.Replace("CacheHitRate: 91", "CacheHitRate: 40").Replace(
            "/shop/web: { service: shop/web }",
            "/shop/web: { lines: [{ age: 10m, message: ERROR one }, { age: 20m, message: ERROR two }, { age: 2h, message: ERROR old }] }"));

        Assert.Equal(("fail", "more than 1"), items["ecsService/web error lines"]);
        Assert.Equal(("fail", "40 %"), items["replicationGroup/redis hit rate"]);
    }

    [Fact]
    public async Task Resources_that_are_gone_fail()
    {
        var items = await ItemsAsync(Shop.Seed.Replace("shop-db:", "other-db:").Replace("        web:\n", "        other:\n"));

        Assert.Equal(("fail", "not there"), items["rdsInstance/db"]);
        Assert.Equal(("fail", "not there"), items["ecsService/web running"]);
    }

    [Fact]
    public async Task Week_asks_what_only_a_person_can_tell_and_that_fails_nothing()
    {
        var ran = (await CheckAsync(Shop.Seed, "--weekly", "-o", "json")).Ends(0);
        var items = Items(ran.Json);

        Assert.Equal(("ask", "none in 7 days"), items["writes by others"]);
        Assert.Equal("ask", items["cost review"].Status);
        Assert.Equal("ask", items["VPC Flow Logs"].Status);
    }

    [Fact]
    public async Task Week_has_what_went_out_through_NAT_gateways_and_the_morning_does_not()
    {
        _folder.Write("desired/shop.yaml", SickShop.Yaml);
        var seed = _folder.Write("seed.yaml", SickShop.Seed.Replace("value: 50000 ", "value: 50000000 ", StringComparison.Ordinal));

        var week = await CommandLine.RunAsync("check", "--weekly", "-o", "json", "--sandbox", seed, "--desired-state", _folder["desired"]);
        var morning = await CommandLine.RunAsync("check", "-o", "json", "--sandbox", seed, "--desired-state", _folder["desired"]);

        Assert.Equal(("fail", "72 GB"), Items(week.Ends(2).Json)[$"NAT gateway {SickShop.Gateway}"]);
        Assert.DoesNotContain($"NAT gateway {SickShop.Gateway}", Items(morning.Ends(0).Json).Keys);
    }

    [Fact]
    public async Task Markdown_is_a_table()
    {
        var lines = (await CheckAsync(Shop.Seed, "-o", "markdown")).Ends(0).OutLines;

        Assert.Equal("### shop: 0 fail, 0 unknown, 12 pass, 0 to ask", lines[0]);
        Assert.Equal("| status | item | seen | wanted |", lines[2]);
        Assert.Contains("| pass | ecsService/web running | 2 of 2 | 2 of 2 |", lines);
    }

    [Fact]
    public async Task Desired_state_that_is_not_valid_is_an_error_and_the_rest_is_checked()
    {
        var wrong = _folder.Write("desired/wrong.yaml", Samples.Production().Replace("identifier", "identfier"));

        var ran = (await CheckAsync(Shop.Seed)).Ends(1);

        Assert.StartsWith($"error: {wrong}:", ran.ErrLines[0]);
        Assert.Equal("shop:", ran.OutLines[0]);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Nothing_that_could_be_checked_is_an_error_and_no_count_of_nothing(string output)
    {
        var ran = (await CheckAsync(Shop.Seed, "-o", output, "--env", "nope")).Ends(1);

        Assert.Empty(ran.Out);
        Assert.StartsWith("error: --env nope: ", Assert.Single(ran.ErrLines));
    }

    [Fact]
    public async Task Outage_fails_the_tasks_that_their_health_checks_ended_and_the_load_balancers_own_answers()
    {
        var items = await ItemsAsync(Shop.Seed
            .Replace("images: { }", "images: { \"123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1\": { unhealthy: true } }", StringComparison.Ordinal));

        Assert.Equal("fail", items["load balancer shop-alb 5xx"].Status);
    }

    private async Task<Dictionary<string, (string Status, string Seen)>> ItemsAsync(string seed) =>
        Items((await CheckAsync(seed, "-o", "json")).Ends(2).Json);

    private static Dictionary<string, (string Status, string Seen)> Items(JsonNode json) =>
        json["environments"]![0]!["items"]!.AsArray().ToDictionary(i => (string)i!["name"]!, i => ((string)i!["status"]!, (string)i["seen"]!));

    private Task<Ran> CheckAsync(string seed, params IReadOnlyList<string> args)
    {
        _folder.Write("desired/shop.yaml", Shop.Yaml());
        return CommandLine.RunAsync(["check", "--sandbox", _folder.Write("seed.yaml", seed), "--speed", "1", "--desired-state", _folder["desired"], .. args]);
    }
}
