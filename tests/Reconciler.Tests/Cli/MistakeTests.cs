namespace Reconciler.Tests.Cli;

/// <summary>What a mistaken command line is told: one line on standard error, what to do, exit code 1.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("statsu", "reconciler has no command statsu; did you mean status? See `reconciler --help`.")]
    [InlineData("deploy", "reconciler has no command deploy. See `reconciler --help`.")]
    [InlineData("run --onse", "reconciler run has no option --onse; did you mean --once? See `reconciler run --help`.")]
    [InlineData("run --desired-stat=x", "reconciler run has no option --desired-stat; did you mean --desired-state? See `reconciler run --help`.")]
    [InlineData("log --since 5m ago", "reconciler log: 'ago' is one word too many. See `reconciler log --help`.")]
    [InlineData("log --since 3", "--since 3: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("log --since 0s", "--since 0s: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("log --since 999d", "--since 999d: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("run --interval 1.5m", "--interval 1.5m: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("run --timeout soon", "--timeout soon: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("override a active --for ever --reason x", "--for ever: expected a duration above 0 such as 30s, 5m, 4h or 7d, and at most 400d.")]
    [InlineData("plan -o xml", "--output xml: expected text or json or markdown.")]
    [InlineData("run --output json", "--output json: expected text or jsonl.")]
    [InlineData("run --once --until-synced", "--once and --until-synced exclude each other. Give one of them.")]
    [InlineData("run --speed 10", "--speed is for the simulated AWS: add --sandbox, or leave it out.")]
    [InlineData("run --port 4566", "--port is for the simulated AWS: add --sandbox, or leave it out.")]
    [InlineData("plan --sandbox --speed 0", "--speed 0: expected a number above 0 and at most 100000, such as 60.")]
    [InlineData("plan --sandbox --speed fast", "--speed fast: expected a number above 0 and at most 100000, such as 60.")]
    [InlineData("plan --sandbox --speed NaN", "--speed NaN: expected a number above 0 and at most 100000, such as 60.")]
    [InlineData("sandbox --port 70000", "--port 70000: expected a number from 0 to 65535; 0 takes a free port.")]
    [InlineData("run --sandbox --port -1", "--port -1: expected a number from 0 to 65535; 0 takes a free port.")]
    [InlineData("plan --at yesterday", "--at yesterday: expected a time such as 2026-12-24T18:30 (in the environment's zone) or 2026-12-24T07:30Z.")]
    [InlineData("plan --at 2026-13-24T18:30", "--at 2026-13-24T18:30: expected a time such as 2026-12-24T18:30 (in the environment's zone) or 2026-12-24T07:30Z.")]
    [InlineData(
        "log --state foo.db",
        "--state 'foo.db' does not say which kind of store it is. Expected sqlite:PATH (one host) or dynamodb:TABLE (several replicas), for example sqlite:reconciler.db.")]
    [InlineData(
        "status --state postgres:foo",
        "--state 'postgres:foo': there is no kind of store 'postgres'. Expected sqlite:PATH (one host) or dynamodb:TABLE (several replicas), for example sqlite:reconciler.db.")]
    [InlineData(
        "log --state dynamodb:x",
        "--state 'dynamodb:x': this cannot be the name of a DynamoDB table. Expected 3 to 255 letters, digits, '_', '-' or '.'; write for example dynamodb:reconciler.")]
    [InlineData(
        "plan --sandbox /nowhere/seed.yaml",
        "/nowhere/seed.yaml: there is no such file or folder to seed the sandbox from. Correct it, or leave it out for the built-in production and staging.")]
    [InlineData("log --follow --output json", "--output json is one document and cannot be followed; use --output jsonl.")]
    [InlineData("log --follow --verify", "--verify checks what is there and cannot be followed. Give one of them.")]
    [InlineData("override production", "Give either a mode (active or dormant) or --clear.")]
    [InlineData("override production active --clear", "Give either a mode (active or dormant) or --clear.")]
    [InlineData("override production asleep", "asleep: expected active or dormant.")]
    [InlineData(
        "override production active --for 4h",
        "An override needs --for DURATION and --reason TEXT: it ends by itself, and the log says why it was.")]
    [InlineData(
        "pause production/backend --reason x",
        "production/backend: expected ENV or ENV/KIND/NAME, such as production or production/ecsService/backend.")]
    [InlineData("incident", "reconciler incident takes a command: list, open, ack, resolve, report. See `reconciler incident --help`.")]
    [InlineData("incident ack production --severity sev9", "--severity sev9: expected sev1, sev2 or sev3.")]
    [InlineData("preflight production --env other", "--env other: the command names its environment itself, production. Leave --env out, or name other there.")]
    [InlineData("diagnose production web --env other", "--env other: the command names its environment itself, production. Leave --env out, or name other there.")]
    [InlineData("history production --env other", "--env other: the command names its environment itself, production. Leave --env out, or name other there.")]
    [InlineData("incident ack production/3 --env other", "--env other: the command names its environment itself, production. Leave --env out, or name other there.")]
    [InlineData("pause production", "Option '--reason' is required.")]
    [InlineData("log --since", "Required argument missing for option: '--since'.")]
    [InlineData(
        "validate --desired-state https://robin:s3cret@example.com/env.git",
        "--desired-state https://example.com/env.git: a git repository is written with git+ before its URL: git+https://example.com/env.git#main:desired-state")]
    [InlineData(
        "validate --desired-state git+#main",
        "--desired-state git+#main: there is no URL of a repository. Write git+URL#branch:folder, for example git+https://example.com/team/environments.git#main:production.")]
    public async Task Mistake_is_told_in_one_line(string line, string message)
    {
        var ran = (await CommandLine.RunAsync(line.Split(' '))).Ends(1);

        Assert.Equal($"error: {message}\n", ran.Err);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task Several_mistakes_are_told_at_once()
    {
        var ran = (await CommandLine.RunAsync("run", "--onse", "--timeout", "soon", "--sandbox", "--port", "x")).Ends(1);

        Assert.Equal(3, ran.ErrLines.Count);
    }

    [Fact]
    public async Task Empty_desired_state_is_a_mistake()
    {
        var ran = (await CommandLine.RunAsync("validate", "--desired-state", "")).Ends(1);

        Assert.Equal("error: --desired-state is empty. Give a folder, a file, or git+URL#branch:folder.\n", ran.Err);
    }

    [Fact]
    public async Task No_command_at_all_shows_on_standard_error_which_there_are()
    {
        var ran = (await CommandLine.RunAsync()).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Contains("  plan ", ran.Err);
    }

    [Fact]
    public async Task Reason_that_begins_with_an_at_sign_is_a_reason()
    {
        using var folder = new TemporaryFolder();
        var ran = (await CommandLine.RunAsync("pause", "staging", "--reason", "@oncall looks at it", "--state", $"sqlite:{folder["none.db"]}")).Ends(1);

        Assert.Contains("knows no environment staging", ran.Err);
    }

    [Fact]
    public async Task Options_are_taken_at_any_place()
    {
        using var folder = new TemporaryFolder();
        var state = folder.Write("staging.yaml", Samples.Staging());

        (await CommandLine.RunAsync("--desired-state", state, "--env", "staging", "validate")).Ends(0);
        (await CommandLine.RunAsync("validate", "--env=staging", $"--desired-state={state}", "--no-color")).Ends(0);
        (await CommandLine.RunAsync("--env", "staging", "--no-color", "validate", "--desired-state", state, "--env", "staging")).Ends(0);
    }
}
