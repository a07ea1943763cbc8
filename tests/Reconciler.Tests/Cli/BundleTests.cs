using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Reconciler.Tests.Daemon;

namespace Reconciler.Tests.Cli;

/// <summary>The diagnostic bundle, from the command line to its last file.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bundle => _folder["bundle.tar.gz"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bundle_holds_services_tasks_alarms_logs_desired_state_and_check()
    {
        Declare("123456789012");

        var ran = (await RunAsync()).Ends(2);

        Assert.Contains("bundle.tar.gz: ", ran.Out);
        foreach (var missing in new[] { "journal.jsonl", "status.json", "incidents.json" }) Assert.Contains($"{missing} is missing: nothing was recorded at ", ran.Err);
        var files = Files();
        Assert.All(files.Keys, name => Assert.StartsWith("reconciler-shop-", name));
        Assert.Equal("web", (string?)JsonNode.Parse(Of(files, "aws/web/service.json"))!["services"]![0]!["serviceName"]);
        Assert.Equal("…", (string?)JsonNode.Parse(Of(files, "aws/web/task-definition.json"))!["taskDefinition"]!["containerDefinitions"]![0]!["environment"]![0]!["value"]);
        Assert.NotEmpty((JsonArray)JsonNode.Parse(Of(files, "aws/web/tasks-running.json"))!["tasks"]!);
        Assert.Contains("service: web", Of(files, "desired-state.yaml"));
        Assert.Contains("\"ecsService/web running\"", Of(files, "check.json"));
        Assert.Equal("web", (string?)JsonNode.Parse(Of(files, "diagnosis-web.json"))!["service"]);
        Assert.Contains("- aws/web/service.json", Of(files, "README.md"));
        Assert.Contains("- status.json: missing: nothing was recorded at ", Of(files, "README.md"));
        Assert.DoesNotContain("\\u0027", string.Concat(files.Values));
        Assert.Contains("logs/shop-web.txt", files.Keys.Select(k => k[(k.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        Assert.DoesNotContain("hunter2", string.Concat(files.Values));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Bundle));
    }

    [Fact]
    public async Task Another_accounts_credentials_show_nothing_of_aws()
    {
        Declare("999999999999");

        Assert.Contains("aws is missing: ", (await RunAsync()).Ends(2).Err);

        Assert.DoesNotContain(Files().Keys, k => k.Contains("/aws/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_that_is_there_is_not_written_over()
    {
        Declare("123456789012");
        File.WriteAllText(Bundle, "mine");

        Assert.Contains("is there already. Name another file with --file.", (await RunAsync()).Ends(1).Err);

        Assert.Equal("mine", File.ReadAllText(Bundle));
    }

    [Fact]
    public async Task Place_that_cannot_be_written_to_is_told_with_what_to_do()
    {
        Declare("123456789012");

        Assert.Contains($"--file {_folder["none/x.tar.gz"]}: there is no folder {_folder["none"]}, expected one that is there. Make it, or name a file elsewhere.", (await RunAsync(_folder["none/x.tar.gz"])).Ends(1).Err);
        Assert.Contains($"--file {_folder["desired"]}: is a folder, expected a file to write. Name one in it, such as ", (await RunAsync(_folder["desired"])).Ends(1).Err);
    }

    private Task<Ran> RunAsync(string? file = null) => CommandLine.RunAsync(
        "bundle", "shop", "--sandbox", _folder["aws.yaml"], "--desired-state", _folder["desired"], "--file", file ?? Bundle, "--state", $"sqlite:{_folder["journal.db"]}");

    private void Declare(string account)
    {
        File.WriteAllText(_folder["aws.yaml"], ReleaseShop.Seed.Replace("memory: 512 }", "memory: 512, environment: { API_PLAN: hunter2 } }", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder["desired"]);
        File.WriteAllText(
            Path.Combine(_folder["desired"], "shop.yaml"),
            PassBench.Document(ReleaseShop.Services("v1"), name: "shop").Replace("123456789012", account, StringComparison.Ordinal));
    }

    private Dictionary<string, string> Files()
    {
        using var file = File.OpenRead(Bundle);
        using var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
            files[entry.Name] = entry.DataStream is { } data ? new StreamReader(data).ReadToEnd() : "";
        return files;
    }

    private static string Of(Dictionary<string, string> files, string path) => files.Single(f => f.Key.EndsWith($"/{path}", StringComparison.Ordinal)).Value;
}
