using System.Text;
using Reconciler.Sandbox;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Sources;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Secrets are planted wherever a user may put one, and the program is run through success and failure: none of them is in
/// what it prints, logs or keeps.
/// </summary>
public sealed class SecretTests : IAsyncLifetime
{
    private const string Planted = "PLANTED";
    private const string Nowhere = "git+http://robin:PLANTEDpassword@127.0.0.1:9/env.git?access_token=PLANTEDquery#main";

    private readonly TemporaryFolder _folder = new();
    private readonly SandboxAws _aws = new(SandboxSeed.BuiltIn(), new SandboxOptions());
    private readonly Dictionary<string, string?> _environment = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "PLANTEDsecretaccesskey/abcdefghijklmnop",
        ["AWS_SESSION_TOKEN"] = "PLANTEDsessiontoken//////////",
        ["AWS_REGION"] = "ap-southeast-2",
        ["RECONCILER_WEBHOOK"] = "https://hooks.slack.com/services/T0/B0/PLANTEDwebhook",
        ["GITHUB_TOKEN"] = "PLANTEDgithubtoken",
    };

    private SandboxServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(_aws, 0, TestContext.Current.CancellationToken);
        _environment["AWS_ENDPOINT_URL"] = _server.Endpoint.GetLeftPart(UriPartial.Authority);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Credentials_are_in_nothing_that_a_run_says_or_keeps()
    {
        _folder.Write("desired-state/staging.yaml", Samples.Staging(threshold: 91));

        await SilentAsync(2, "run", "--once", "--verbose");
        await SilentAsync(0, "plan", "--read-lag", "1s");
        await SilentAsync(0, "log", "--output", "jsonl");
        await SilentAsync(0, "iam-policy", "--state", "dynamodb:journal");
    }

    [Fact]
    public async Task Endpoint_that_refuses_does_not_make_them_tell()
    {
        _folder.Write("desired-state/staging.yaml", Samples.Staging());
        _environment["AWS_ENDPOINT_URL"] = "http://robin:PLANTEDendpoint@127.0.0.1:9/?key=PLANTEDendpoint";

        await SilentAsync(2, "run", "--once", "--verbose", "--timeout", "60s");
        await SilentAsync(1, "plan");
        await SilentAsync(1, "run", "--once", "--verbose", "--state", "dynamodb:journal");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/services/PLANTEDwebhook?token=PLANTEDquery")]
    [InlineData("http://robin:PLANTEDpassword@127.0.0.1:9/services/PLANTEDwebhook")]
    [InlineData("PLANTEDwebhook, which is no address")]
    public async Task Webhook_that_cannot_be_reached_is_told_by_the_variable_that_holds_it(string url)
    {
        _environment["RECONCILER_WEBHOOK"] = url;
        var told = Samples.Staging().Replace("  costMode:", "  notifications: { chat: { webhookUrlFrom: RECONCILER_WEBHOOK } }\n  costMode:", StringComparison.Ordinal);
        _folder.Write("desired-state/staging.yaml", told);
        await SilentAsync(0, "run", "--once", "--verbose");
        _folder.Write("desired-state/staging.yaml", told.Replace("  costMode: ", "  costMode: sleepy-", StringComparison.Ordinal));

        await SilentAsync(1, "run", "--once", "--verbose");
        var log = await SilentAsync(0, "log", "--output", "jsonl");
        Assert.Contains("NotificationFailed", log.Out, StringComparison.Ordinal);
        Assert.Contains("RECONCILER_WEBHOOK", log.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("plan")]
    [InlineData("iam-policy")]
    [InlineData("run", "--once", "--verbose")]
    public async Task Repository_that_cannot_be_had_is_told_without_its_credentials(params string[] command)
    {
        var ran = await SilentAsync(1, [.. command, "--desired-state", Nowhere]);

        Assert.Contains("http://127.0.0.1:9/env.git?", ran.Err, StringComparison.Ordinal);
        Assert.Contains("#main: cannot be fetched", ran.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repository_with_credentials_in_its_url_is_told_and_recorded_without_them()
    {
        // git's own configuration leads the URL to a repository on this disk.
        using var repository = await GitRepository.InitAsync();
        const string Url = "https://robin:PLANTEDpassword@example.com/env.git?access_token=PLANTEDquery";
        _folder.Write(".gitconfig", $"[url \"{repository.Url}\"]\n    insteadOf = \"{Url}\"\n");
        await repository.CommitAsync("Begin", ("staging.yaml", Samples.Staging()));
        string[] from = ["--desired-state", $"git+{Url}#main"];

        await SilentAsync(0, ["run", "--once", "--verbose", .. from]);
        File.Delete(Path.Combine(repository.Path, "staging.yaml"));
        await repository.CommitAllAsync("Take everything away");
        var ran = await SilentAsync(1, ["run", "--once", "--verbose", .. from]);
        Assert.Contains("the last good one stays in force", ran.Out, StringComparison.Ordinal);
        Assert.Contains("git+https://example.com/env.git?…#main", ran.Out, StringComparison.Ordinal);
        await SilentAsync(0, ["status", .. from]);
        await SilentAsync(0, ["log", "--output", "jsonl", .. from]);
    }

    [Theory]
    [InlineData("--state", "postgres://robin:PLANTEDpassword@db/journal?password=PLANTEDquery")]
    [InlineData("--desired-state", "https://robin:PLANTEDpassword@example.com/env.git?token=PLANTEDquery")]
    [InlineData("--desired-state", "git+https://robin:PLANTEDpassword@example.com/env.git?token=PLANTEDquery#a b")]
    [InlineData("--desired-stat", "git+https://robin:PLANTEDpassword@example.com/env.git?token=PLANTEDquery")]
    [InlineData("--desired-stat=git+https://robin:PLANTEDpassword@example.com/env.git?token=PLANTEDquery", "--no-color")]
    [InlineData("--no-color", "git+https://robin:PLANTEDpassword@example.com/env.git?token=PLANTEDquery")]
    [InlineData("--output", "https://robin:PLANTEDpassword@example.com/")]
    public async Task Mistake_on_the_command_line_is_told_without_them(string option, string value)
    {
        var ran = await SilentAsync(1, "plan", option, value);

        Assert.NotEmpty(ran.Err);
    }

    /// <summary>Runs it, and looks through everything that it said and every file of its journal.</summary>
    private async Task<Ran> SilentAsync(int code, params string[] args)
    {
        string[] state = args.Contains("--state") ? [] : ["--state", "sqlite:journal.db"];
        var ran = (await Executable.RunAsync(_folder, _environment, [.. args, .. state])).Ends(code);
        Assert.DoesNotContain(Planted, ran.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Planted, ran.Err, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.GetFiles(_folder.Path, "journal.db*"))
            Assert.False(Holds(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), file);
        return ran;
    }

    private static bool Holds(byte[] content) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Planted)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Planted)) >= 0;
}
