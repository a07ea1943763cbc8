using System.Text;
using Reconciler.Sandbox;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Whatever stands in desired state: findings with their places and what to do, all at once, exit code 1, and AWS is not
/// touched. What was in force stays so.
/// </summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxAws _aws = new(SandboxSeed.BuiltIn(), new SandboxOptions());
    private SandboxServer _server = null!;

    /// <summary>A name, what production.yaml is changed into, and what each finding has to say.</summary>
    public static TheoryData<string, Func<string, string>, string[]> Mistakes { get; } = new()
    {
        { "unknown field", t => t.Replace("      desiredCount: 2 ", "      desiredcount: 2 "), [":61:7: ecsServices.frontend: unknown field desiredcount; did you mean desiredCount?"] },
        { "wrong type", t => t.Replace("min: 2, max: 10, cpuPercent: 70, m", "min: two, max: 10, cpuPercent: 70, m"), ["ecsServices.backend.autoscaling.min: found \"two\", expected a whole number 0–5000."] },
        { "min above max", t => t.Replace("min: 2, max: 10, cpuPercent: 70, m", "min: 12, max: 10, cpuPercent: 70, m"), ["autoscaling", "min 12 is above max 10. Raise max or lower min."] },
        { "bad time", t => WithSchedule(t, "from: Fri 25:00, to: Mon 06:30"), ["schedule[0].from: found \"Fri 25:00\": 25:00 is no time of day"] },
        { "unknown zone", t => t.Replace("Australia/Sydney", "Australia/Sidney"), ["timeZone: there is no time zone \"Australia/Sidney\"; did you mean Australia/Sydney?"] },
        { "duplicate name", t => t.Replace("    rds-connections-high:\n", "    rds-cpu-high:\n"), ["alarms: rds-cpu-high is written twice, first on line"] },
        { "dependency cycle", t => t.Replace("dependsOn: [rdsInstance/postgres, replicationGroup/redis]", "dependsOn: [ecsService/frontend]"), ["dependencies run in a circle: ecsService/backend → ecsService/frontend → ecsService/backend. Remove one of them"] },
        { "missing dependency", t => t.Replace("dependsOn: [ecsService/backend]", "dependsOn: [ecsService/backand]"), ["ecsService/backand is not declared in this environment; did you mean ecsService/backend?"] },
        { "two environments of one name", t => $"{t}\n---\n{t}", ["metadata.name: the environment production is declared more than once"] },
        { "one AWS resource twice", t => t.Replace("    postgres:\n", "    second: { identifier: ohmycoins-prod-postgres }\n    postgres:\n"), ["the AWS resource rds/db/ohmycoins-prod-postgres is declared twice, also as production/rdsInstance/"] },
        { "several at once", t => t.Replace("threshold: 80 ", "threshold: high ").Replace("Australia/Sydney", "Mars/Olympus"), ["timeZone: there is no time zone \"Mars/Olympus\"", "alarms.rds-cpu-high.threshold: found \"high\", expected number."] },
        { "alias bomb", _ => Bomb(), ["values"] },
        { "half written", t => t[..(t.IndexOf("alarms:", StringComparison.Ordinal) + 20)] + " [", ["the document ends in the middle of something"] },
    };

    public async ValueTask InitializeAsync() => _server = await SandboxServer.StartAsync(_aws, 0, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task Mistake_is_found_with_its_place_and_changes_nothing(string name, Func<string, string> change, string[] findings)
    {
        var text = change(File.ReadAllText(Samples.Shipped("desired-state/production.yaml")));
        await AssertRefusedAsync(_folder.Write("production.yaml", text), name, findings);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_unread()
    {
        var huge = Encoding.UTF8.GetBytes("# " + new string('x', 50_000_000));
        await AssertRefusedAsync(_folder.Write("production.yaml", huge), "50 MB", ["the file has 50000002 bytes, more than the 1048576 (1 MiB) that are read"]);
    }

    [Fact]
    public async Task Binary_rubbish_is_refused()
    {
        var rubbish = new byte[5000];
        new Random(1).NextBytes(rubbish);
        await AssertRefusedAsync(_folder.Write("production.yaml", rubbish), "rubbish", ["production.yaml"]);
    }

    [Fact]
    public async Task Empty_folder_is_no_desired_state()
    {
        var folder = Directory.CreateDirectory(_folder["empty"]).FullName;
        await AssertRefusedAsync(folder, "empty", ["there is no file with desired state. Add one"]);
    }

    [Fact]
    public async Task What_was_in_force_stays_also_in_a_new_process_and_is_said()
    {
        var good = File.ReadAllText(Samples.Shipped("desired-state/staging.yaml"));
        _folder.Write("desired/staging.yaml", good);
        (await RunAsync("run", "--until-synced", "--timeout", "60s", "--interval", "1s", "--read-lag", "1s")).Ends(0);
        var writes = Writes();
        _folder.Replace("desired/staging.yaml", good.Replace("threshold: 90 ", "threshold: ninety ", StringComparison.Ordinal));

        var refused = (await RunAsync("run", "--once")).Ends(1);
        Assert.Contains("desired/staging.yaml:58:18: alarms.rds-cpu-high.threshold: found \\u0022ninety\\u0022, expected number.", refused.Err, StringComparison.Ordinal);
        Assert.Contains("the last good one stays in force", refused.Out, StringComparison.Ordinal);
        var status = (await RunAsync("status")).Ends(0).Out;
        Assert.StartsWith("staging: Synced, Healthy: as desired", status, StringComparison.Ordinal);
        Assert.Contains("found \"ninety\", expected number", status, StringComparison.Ordinal);

        // Somebody changes AWS meanwhile: it is corrected to what is in force. Said once, it is not said again.
        await new Shared.RawAws(_server.Endpoint).JsonAsync(
            "ecs", "AmazonEC2ContainerServiceV20141113.UpdateService",
            """{"cluster":"ohmycoins-staging-cluster","service":"ohmycoins-staging-backend-service","desiredCount":3}""");
        var again = (await RunAsync("run", "--until-synced", "--timeout", "60s", "--interval", "1s", "--read-lag", "1s")).Ends(1);
        Assert.True(again.Out.Contains("setCount: count 3 → 1", StringComparison.Ordinal), again.Out + again.Err);
        Assert.DoesNotContain("stays in force", again.Out, StringComparison.Ordinal);
        Assert.Equal(writes.Count + 2, Writes().Count);
    }

    [Theory]
    [InlineData("dynamodb:reconciler")]
    [InlineData("sqlite:/proc/journal.db")]
    public async Task Without_a_journal_nothing_is_written_and_it_is_said_once(string state)
    {
        _folder.Write("desired/staging.yaml", File.ReadAllText(Samples.Shipped("desired-state/staging.yaml")));
        var once = await RunWithAsync(state, "run", "--once");
        Assert.Equal(1, once.Code);
        Assert.StartsWith($"error: The journal {state}", once.Err.Split('\n')[^2], StringComparison.Ordinal);

        await using var daemon = Executable.Start(_folder, Settings(), Arguments(state, "run", "--interval", "1s"));
        await daemon.ErrAsync("No journal, hence no write to AWS; tried again");
        await daemon.SignalAsync("TERM");
        var end = (await daemon.EndAsync()).Ends(0);
        Assert.Single(end.ErrLines, line => line.Contains("No journal", StringComparison.Ordinal));
        Assert.Empty(Writes());
    }

    private async Task AssertRefusedAsync(string source, string name, string[] findings)
    {
        var validated = (await CommandLine.RunAsync("validate", "--desired-state", source)).Ends(1);
        foreach (var finding in findings) Assert.Contains(finding, validated.Out, StringComparison.Ordinal);
        Assert.All(validated.OutLines, line => Assert.StartsWith(source, line, StringComparison.Ordinal));

        var run = await Executable.RunAsync(_folder, Settings(), "run", "--once", "--desired-state", source, "--state", "sqlite:journal.db");
        Assert.True(run.Code == 1, $"{name}: exit code {run.Code}\n{run.Out}\n{run.Err}");
        Assert.Empty(Writes());
    }

    private Task<Ran> RunAsync(params string[] args) => RunWithAsync("sqlite:journal.db", args);

    private Task<Ran> RunWithAsync(string state, params string[] args) => Executable.RunAsync(_folder, Settings(), Arguments(state, args));

    private static string[] Arguments(string state, params string[] args) => [.. args, "--desired-state", "desired", "--state", state];

    private List<SandboxRequest> Writes() => [.. _aws.Requests.Where(r => r.IsWrite)];

    private Dictionary<string, string?> Settings() => new()
    {
        ["AWS_ENDPOINT_URL"] = _server.Endpoint.GetLeftPart(UriPartial.Authority),
        ["AWS_ENDPOINT_URL_DYNAMODB"] = "http://127.0.0.1:9",
        ["AWS_REGION"] = "ap-southeast-2",
        ["AWS_ACCESS_KEY_ID"] = "sandbox",
        ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
    };

    private static string WithSchedule(string text, string window) => text.Replace(
        "  enforcement: correct ", $"  schedule:\n    - {{ name: weekend, costMode: dormant, {window} }}\n  enforcement: correct ", StringComparison.Ordinal);

    /// <summary>A few hundred bytes that become a thousand million values.</summary>
    private static string Bomb()
    {
        var text = new StringBuilder("apiVersion: reconciler/v1\nkind: Environment\nmetadata: { name: production }\nspec:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 9; i++)
            text.Append($"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }
}
