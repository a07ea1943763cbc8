using Reconciler.Tests.Iam;

namespace Reconciler.Tests.Cli;

public sealed class IamPolicyCommandTests : IDisposable
{
    private const string Role = "arn:aws:iam::210987654321:role/reconciler";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Policy_is_one_as_IAM_takes_it_and_always_the_same()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        var ran = (await RunAsync()).Ends(0);

        Assert.Empty(ran.Err);
        Assert.Equal("2012-10-17", (string?)ran.Json["Version"]);
        var sids = ran.Json["Statement"]!.AsArray().Select(s => (string)s!["Sid"]!).ToList();
        Assert.All(sids, sid => Assert.Matches("^[A-Za-z0-9]+$", sid));
        Assert.Equal(sids.Count, sids.Distinct().Count());
        Assert.All(ran.Json["Statement"]!.AsArray(), s => Assert.Equal("Allow", (string?)s!["Effect"]));
        Assert.Equal(ran.Out, (await RunAsync()).Out);
        Assert.Equal(ran.Out, (await RunAsync("--output", "json")).Out);
    }

    [Fact]
    public async Task Text_says_what_each_statement_is_for()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        var ran = (await RunAsync("--output", "text")).Ends(0);

        Assert.Contains("StopDatabases: while dormant", ran.OutLines);
        Assert.Contains("    on arn:aws:rds:ap-southeast-2:123456789012:db:ohmycoins-staging-postgres", ran.OutLines);
        Assert.Contains("LookAtAlarms: definitions and states; AWS shows composite alarms, which share the names, only to who may see all", ran.OutLines);
    }

    [Fact]
    public async Task Each_role_has_a_policy_of_its_own_and_the_process_may_take_it()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        _folder.Write("other.yaml", Samples.Staging(name: "other")
            .Replace("accountId: \"123456789012\"", $"accountId: \"210987654321\", roleArn: \"{Role}\"", StringComparison.Ordinal));

        var own = (await RunAsync("--state", "dynamodb:journal")).Ends(0);
        Assert.Contains($"other: through {Role}; its policy is printed by `reconciler iam-policy --role {Role}`.", own.ErrLines);
        Assert.Contains(Role, own.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("210987654321:db", own.Out, StringComparison.Ordinal);
        Assert.Contains(":123456789012:table/journal\"", own.Out, StringComparison.Ordinal);
        Assert.Contains("sts:AssumeRole", new PrintedPolicy(own.Json).Actions);

        var others = (await RunAsync("--role", Role, "--state", "dynamodb:journal")).Ends(0);
        Assert.Empty(others.Err);
        Assert.Contains("arn:aws:rds:ap-southeast-2:210987654321:db:ohmycoins-staging-postgres", others.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789012:db", others.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("dynamodb", others.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sts:", others.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_that_nobody_declares_is_an_error()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        var ran = (await RunAsync("--role", Role)).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Equal([$"error: --role {Role}: no environment declares it as aws.roleArn. Leave it out for the policy of the process's own credentials."], ran.ErrLines);
    }

    [Fact]
    public async Task Policy_is_for_the_environments_that_are_asked_for()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        _folder.Write("production.yaml", Samples.Production());
        Assert.DoesNotContain("staging", (await RunAsync("--env", "production")).Ends(0).Out, StringComparison.Ordinal);

        var wrong = (await RunAsync("--env", "produktion")).Ends(1);
        Assert.Empty(wrong.Out);
        Assert.Contains("did you mean production?", Assert.Single(wrong.ErrLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desired_state_that_is_not_valid_gives_no_policy_for_a_part_of_it()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        _folder.Write("production.yaml", Samples.Production().Replace("identifier:", "identifer:", StringComparison.Ordinal));
        var ran = (await RunAsync()).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Contains(ran.ErrLines, line => line.Contains("production.yaml:", StringComparison.Ordinal));
        var missing = (await CommandLine.RunAsync("iam-policy", "--desired-state", _folder["nowhere"])).Ends(1);
        Assert.StartsWith($"error: {_folder["nowhere"]}: there is no such folder or file.", Assert.Single(missing.ErrLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_above_the_size_that_IAM_takes_is_said()
    {
        for (var i = 0; i < 14; i++)
            _folder.Write($"e{i}.yaml", Samples.Staging(name: $"e{i}").Replace("ohmycoins-staging", $"a-long-name-of-a-customer-{i}", StringComparison.Ordinal));
        var ran = (await RunAsync()).Ends(0);

        Assert.Matches(
            "^The policy has [0-9]+ characters, above the 6144 of a managed policy. Print one for each environment with --env",
            Assert.Single(ran.ErrLines));
        Assert.Empty((await RunAsync("--env", "e1")).Ends(0).Err);
    }

    [Fact]
    public async Task Region_of_the_journal_is_that_of_the_process()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        Task<Ran> RunAsync(string? region) => Executable.RunAsync(
            _folder, new Dictionary<string, string?> { ["AWS_REGION"] = region }, "iam-policy", "--desired-state", _folder.Path, "--state", "dynamodb:journal");

        var known = (await RunAsync("cn-north-1")).Ends(0);
        Assert.Contains("arn:aws-cn:dynamodb:cn-north-1:123456789012:table/journal", known.Out, StringComparison.Ordinal);
        var unknown = (await RunAsync(null)).Ends(0);
        Assert.Contains("arn:aws:dynamodb:*:123456789012:table/journal", unknown.Out, StringComparison.Ordinal);
        Assert.Contains("Set AWS_REGION", Assert.Single(unknown.ErrLines), StringComparison.Ordinal);
    }

    private Task<Ran> RunAsync(params string[] args) => CommandLine.RunAsync(["iam-policy", "--desired-state", _folder.Path, .. args]);
}
