using Reconciler.Tests.Diagnosing;

namespace Reconciler.Tests.Cli;

public sealed class DiagnoseCommandTests : IDisposable
{
    private static readonly string Stopped = SickShop.Seed.Replace("engine: postgres\n", "engine: postgres\n      status: stopped\n", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Well_is_zero()
    {
        var ran = (await DiagnoseAsync(SickShop.Seed)).Ends(0);

        Assert.Equal(["shop/ecsService/web: 2 of 2 running, targets 2 healthy, shop-web:1, active", "", "nothing found, 0 unknown"], ran.OutLines);
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Found_is_two_with_what_was_seen_why_and_what_to_type()
    {
        var ran = (await DiagnoseAsync(Stopped)).Ends(2);

        Assert.Equal("1. Database Connection Timeout (certain)", ran.OutLines[2]);
        Assert.StartsWith("   seen   rdsInstance/db (shop-db): stopped", ran.OutLines[3]);
        Assert.Equal("          health page: database disconnected, wanted connected", ran.OutLines[4]);
        Assert.Equal("   cause  The database is stopped, and the environment is active.", ran.OutLines[5]);
        Assert.StartsWith("   do     Start it yourself: the desired state has the daemon observe it only.", ran.OutLines[6]);
        Assert.StartsWith("   run    aws rds describe-db-instances --db-instance-identifier shop-db ", ran.OutLines[7]);
        Assert.Equal("          aws rds start-db-instance --db-instance-identifier shop-db --region ap-southeast-2", ran.OutLines[8]);
        Assert.Equal("1 found, 0 unknown", ran.OutLines[^1]);
    }

    [Fact]
    public async Task Header_names_what_is_rolled_out_and_what_serves()
    {
        var ran = (await DiagnoseAsync(SickShop.Deploying("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v9"))).Ends(0);

        Assert.Equal("shop/ecsService/web: 2 of 2 running, targets 2 healthy, shop-web:2 is being rolled out, shop-web:1 serves, active", ran.OutLines[0]);
    }

    [Fact]
    public async Task Printed_commands_of_ours_find_the_same_journal_and_desired_state()
    {
        var ran = (await DiagnoseAsync(Stopped, "--state", $"sqlite:{_folder["my journal.db"]}")).Ends(2);

        Assert.Contains(ran.OutLines, l => l.EndsWith($"reconciler status --env shop --desired-state {_folder["desired"]} --state 'sqlite:{_folder["my journal.db"]}'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_has_what_scripts_rely_on()
    {
        var json = (await DiagnoseAsync(Stopped, "-o", "json")).Ends(2).Json;

        Assert.Equal(("shop", "web", "shop/ecsService/web"), ((string)json["environment"]!, (string)json["service"]!, (string)json["address"]!));
        var found = json["findings"]!.AsArray().Single()!;
        Assert.Equal(["entry", "likelihood", "evidence", "cause", "remedy", "commands"], found.AsObject().Select(p => p.Key));
        Assert.Equal("certain", (string)found["likelihood"]!);
        Assert.Empty(json["unknown"]!.AsArray());
    }

    [Fact]
    public async Task Markdown_has_a_heading_a_finding_and_commands_to_copy()
    {
        var lines = (await DiagnoseAsync(Stopped, "-o", "markdown")).Ends(2).OutLines;

        Assert.Equal("### shop/ecsService/web: 1 found, 0 unknown", lines[0]);
        Assert.Contains("#### Database Connection Timeout (certain)", lines);
        Assert.Contains("aws rds start-db-instance --db-instance-identifier shop-db --region ap-southeast-2", lines);
    }

    /// <summary>Another account may have everything under the same names.</summary>
    [Fact]
    public async Task Another_accounts_credentials_are_all_that_is_told()
    {
        var ran = (await DiagnoseAsync(Stopped.Replace("account: \"123456789012\"", "account: \"210987654321\"", StringComparison.Ordinal))).Ends(2);

        Assert.Equal(["shop/ecsService/web:", "", "FAIL  credentials: account 210987654321, wanted account 123456789012", "", "nothing was asked"], ran.OutLines);
    }

    [Theory]
    [InlineData("shup", "web", "has no such environment; did you mean shop?")]
    [InlineData("shop", "wed", "shop declares no service wed; did you mean web?")]
    public async Task Mistyped_name_is_an_error_with_the_right_one(string environment, string service, string message)
    {
        _folder.Write("desired/shop.yaml", SickShop.Yaml);

        var ran = (await CommandLine.RunAsync("diagnose", environment, service, "--sandbox", _folder.Write("seed.yaml", SickShop.Seed), "--desired-state", _folder["desired"])).Ends(1);

        Assert.Contains(message, ran.Err);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task Service_has_to_be_named()
    {
        var ran = (await CommandLine.RunAsync("diagnose", "shop")).Ends(1);

        Assert.Contains("diagnose", ran.Err);
    }

    [Fact]
    public async Task Question_without_an_answer_is_unknown_and_two()
    {
        var seed = SickShop.Seed.Replace("/shop/web: { service: shop/web }", "/shop/other: { service: shop/web }", StringComparison.Ordinal);

        var ran = (await DiagnoseAsync(seed)).Ends(2);

        Assert.Contains(ran.OutLines, line => line.StartsWith("unknown  log: ResourceNotFoundException from FilterLogEvents", StringComparison.Ordinal));
        Assert.Equal("nothing found, 1 unknown", ran.OutLines[^1]);
    }

    private Task<Ran> DiagnoseAsync(string seed, params IReadOnlyList<string> args)
    {
        _folder.Write("desired/shop.yaml", SickShop.Yaml);
        return CommandLine.RunAsync(["diagnose", "shop", "web", "--sandbox", _folder.Write("seed.yaml", seed), "--speed", "1", "--desired-state", _folder["desired"], .. args]);
    }
}
