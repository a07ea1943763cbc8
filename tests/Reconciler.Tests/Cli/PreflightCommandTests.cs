using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Cli;

public sealed class PreflightCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_that_can_be_seen_passes_but_what_no_journal_knows()
    {
        var items = await ItemsAsync(Shop.Seed, Shop.Yaml());

        Assert.Equal(["ecsService/web previous revision"], items.Where(i => i.Value.Status is "fail" or "unknown").Select(i => i.Key));
        Assert.Equal(("pass", "account 123456789012"), items["credentials"]);
        Assert.Equal(("pass", "valid"), items["desired state"]);
        Assert.Equal("pass", items["rdsInstance/db backup"].Status);
        Assert.Equal("pass", items["ecsService/web image"].Status);
        Assert.Equal("ask", items["Code & Build Validation: Code reviewed and approved"].Status);
    }

    [Fact]
    public async Task Proven_release_in_the_journal_is_what_a_rollback_goes_back_to()
    {
        var state = $"sqlite:{_folder["journal.db"]}";
        var (seed, desired) = Write(Shop.Seed, Shop.Yaml().Replace("costMode:", "enforcement: correct\n  costMode:"));
        (await CommandLine.RunAsync("run", "--until-synced", "--sandbox", seed, "--desired-state", desired, "--state", state)).Ends(0);

        var ran = (await CommandLine.RunAsync("preflight", "shop", "web", "--sandbox", seed, "--desired-state", desired, "--state", state)).Ends(0);

        Assert.Contains(ran.OutLines, line => line.Contains("previous revision", StringComparison.Ordinal) && line.EndsWith("shop-web:1, proven", StringComparison.Ordinal));
        Assert.Matches("^0 fail, 0 unknown, [0-9]+ pass, [0-9]+ to ask$", ran.OutLines[^1]);
    }

    [Fact]
    public async Task Missing_image_and_old_backup_fail()
    {
        var items = await ItemsAsync(
            Shop.Seed.Replace("age: 20h", "age: 30h"), Shop.Yaml(image: Shop.Image.Replace(":v1", ":v2")));

        Assert.Equal(("fail", "not there"), items["ecsService/web image"]);
        Assert.Equal("fail", items["rdsInstance/db backup"].Status);
    }

    [Fact]
    public async Task Closed_window_fails_with_when_it_opens()
    {
        var items = await ItemsAsync(
            Shop.Seed, Shop.Yaml("syncWindows:\n  - { name: evenings, kind: allow, days: Mon-Fri, from: \"20:00\", to: \"22:00\" }"),
            "--start", "2026-11-25T02:00Z");

        Assert.Equal("fail", items["ecsService/web sync window"].Status);
        Assert.Contains("20:00", items["ecsService/web sync window"].Seen);
    }

    [Fact]
    public async Task Service_that_is_not_declared_is_an_error()
    {
        var (seed, desired) = Write(Shop.Seed, Shop.Yaml());

        Assert.Equal(
            "error: shop declares no service wed; did you mean web?\n",
            (await CommandLine.RunAsync("preflight", "shop", "wed", "--sandbox", seed, "--desired-state", desired)).Ends(1).Err);
        Assert.StartsWith("error: shp: ", (await CommandLine.RunAsync("preflight", "shp", "--sandbox", seed, "--desired-state", desired)).Ends(1).Err);
    }

    private (string Seed, string Desired) Write(string seed, string yaml)
    {
        _folder.Write("desired/shop.yaml", yaml);
        return (_folder.Write("seed.yaml", seed), _folder["desired"]);
    }

    private async Task<Dictionary<string, (string Status, string Seen)>> ItemsAsync(string seed, string yaml, params IReadOnlyList<string> args)
    {
        var (file, desired) = Write(seed, yaml);
        var ran = (await CommandLine.RunAsync(["preflight", "shop", "--sandbox", file, "--desired-state", desired, "-o", "json", .. args])).Ends(2);
        return ran.Json["environments"]![0]!["items"]!.AsArray().ToDictionary(i => (string)i!["name"]!, i => ((string)i!["status"]!, (string)i["seen"]!));
    }
}
