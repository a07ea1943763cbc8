namespace Reconciler.Tests.Cli;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Valid_desired_state_is_told_with_its_environments()
    {
        _folder.Write("a.yaml", Samples.Staging() + "---\n" + Samples.Production());

        var ran = (await ValidateAsync()).Ends(0);

        Assert.Equal($"{_folder.Path}: valid: production (1 resource), staging (4 resources)\n", ran.Out);
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Findings_are_results_and_their_number_is_a_message()
    {
        var file = _folder.Write("a.yaml", Samples.Staging().Replace("costMode", "costmode").Replace("threshold: 90", "threshold: high"));
        _folder.Write("b.yaml", Samples.Production());

        var ran = (await ValidateAsync()).Ends(1);

        Assert.Equal(
            [
                $"{file}:6:3: unknown field costmode; did you mean costMode?",
                $"{file}:27:18: alarms.rds-cpu-high.threshold: found \"high\", expected number.",
            ],
            ran.OutLines);
        Assert.Equal("2 findings; valid: production (1 resource)\n", ran.Err);
    }

    [Fact]
    public async Task Findings_are_to_be_had_as_json()
    {
        var file = _folder.Write("a.yaml", Samples.Staging().Replace("threshold: 90", "threshold: high"));

        var finding = (await ValidateAsync("--output", "json")).Ends(1).Json["findings"]!.AsArray().Single()!;

        Assert.Equal((file, 27, 18, "alarms.rds-cpu-high.threshold"), ((string)finding["file"]!, (int)finding["line"]!, (int)finding["column"]!, (string)finding["path"]!));
        Assert.Equal("found \"high\", expected number.", (string)finding["message"]!);
    }

    [Fact]
    public async Task No_finding_is_an_empty_list_in_json()
    {
        _folder.Write("a.yaml", Samples.Staging());

        Assert.Equal("""{"findings":[]}""", (await ValidateAsync("-o", "json")).Ends(0).Json.ToJsonString());
    }

    [Fact]
    public async Task Source_that_is_not_there_is_an_error()
    {
        var ran = (await CommandLine.RunAsync("validate", "--desired-state", _folder["none"])).Ends(1);

        Assert.Equal($"error: {_folder["none"]}: there is no such folder or file. Create it, or correct --desired-state.\n", ran.Err);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task Environment_that_is_asked_for_is_told_alone()
    {
        _folder.Write("a.yaml", Samples.Staging() + "---\n" + Samples.Production());

        Assert.Equal($"{_folder.Path}: valid: staging (4 resources)\n", (await ValidateAsync("--env", "staging")).Ends(0).Out);
    }

    [Fact]
    public async Task Environment_that_is_not_there_is_an_error()
    {
        _folder.Write("a.yaml", Samples.Staging() + "---\n" + Samples.Production());

        var ran = (await ValidateAsync("--env", "prodution", "--env", "test")).Ends(1);

        Assert.Equal(
            [
                $"error: --env prodution: {_folder.Path} has no such environment; did you mean production?",
                $"error: --env test: {_folder.Path} has no such environment. There are production, staging.",
            ],
            ran.ErrLines);
    }

    [Fact]
    public async Task Environment_that_is_not_valid_is_there()
    {
        _folder.Write("a.yaml", Samples.Staging().Replace("costMode", "costmode"));

        Assert.Equal("1 finding\n", (await ValidateAsync("--env", "staging")).Ends(1).Err);
    }

    [Fact]
    public async Task Shipped_desired_state_is_valid()
    {
        (await CommandLine.RunAsync("validate", "--desired-state", Samples.Shipped("desired-state"))).Ends(0);
    }

    private Task<Ran> ValidateAsync(params IReadOnlyList<string> args) =>
        CommandLine.RunAsync(["validate", "--desired-state", _folder.Path, .. args]);
}
