using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

/// <summary>Against real repositories on this disk.</summary>
public sealed class GitSourceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("file")]
    [InlineData("path")]
    public async Task Read_gives_the_environments_at_a_commit(string kind)
    {
        using var repository = await GitRepository.InitAsync();
        var commit = await repository.CommitAsync("Begin staging\n\nIn small steps.", ("staging.yaml", Samples.Staging()));
        await using var source = Open(kind == "file" ? repository.Url : repository.Path);

        var sourced = await ReadingOf(source);

        var staging = Assert.Single(sourced.Reading.Environments);
        Assert.Equal(("staging", "staging.yaml"), (staging.Name, staging.At.File));
        Assert.Equal(new CommitStamp(commit, GitRepository.Author, "Begin staging"), sourced.Origin);
    }

    [Fact]
    public async Task Branch_and_folder_select_what_is_read()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("Main", ("environments/east/staging.yaml", Samples.Staging(threshold: 10)));
        await repository.SwitchAsync("release/2026");
        var commit = await repository.CommitAsync(
            "Release",
            ("environments/east/staging.yaml", Samples.Staging(threshold: 20)),
            ("environments/west/production.yaml", Samples.Production()));
        await repository.SwitchAsync("main");
        await using var source = Open($"{repository.Url}#release/2026:environments/east");

        var sourced = await ReadingOf(source);

        var staging = Assert.Single(sourced.Reading.Environments);
        Assert.Equal("environments/east/staging.yaml", staging.At.File);
        Assert.Contains("threshold: 20", staging.Document);
        Assert.Equal(commit, sourced.Origin.Commit);
    }

    [Fact]
    public async Task Branch_left_out_is_the_default_of_the_repository()
    {
        using var repository = await GitRepository.InitAsync("trunk");
        var commit = await repository.CommitAsync("One", ("prod/staging.yaml", Samples.Staging()));
        await repository.SwitchAsync("other");
        await repository.CommitAsync("Two", ("prod/production.yaml", Samples.Production()));
        await repository.GitAsync("symbolic-ref", "HEAD", "refs/heads/trunk");
        await using var source = Open($"{repository.Url}#:prod");

        var sourced = await ReadingOf(source);

        Assert.Equal(commit, sourced.Origin.Commit);
    }

    [Fact]
    public async Task Commit_is_read_once_and_the_next_one_at_the_next_look()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        var first = await ReadingOf(source);
        Assert.Same(first, await ReadingOf(source));

        var next = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));
        var second = await ReadingOf(source);

        Assert.Equal((next, "Two"), (second.Origin.Commit, second.Origin.Subject));
        Assert.NotEqual(first.Reading.Environments[0].ContentHash, second.Reading.Environments[0].ContentHash);
    }

    [Fact]
    public async Task Forced_push_is_read_as_it_stands()
    {
        using var repository = await GitRepository.InitAsync();
        var first = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        var second = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));
        await using var source = Open(repository.Url);
        await ReadingOf(source);
        await repository.ResetAsync(first);
        var other = await repository.CommitAsync("Two, otherwise", ("staging.yaml", Samples.Staging(threshold: 60)));

        var sourced = await ReadingOf(source);

        Assert.Equal(other, sourced.Origin.Commit);
        Assert.False(await source.IsAncestorAsync(other, second, Ct));
    }

    [Fact]
    public async Task What_is_no_desired_state_is_left_alone()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync(
            "One", ("staging.yaml", Samples.Staging()), ("README.md", "# Environments"), (".hidden.yaml", "-"),
            ("nested/production.yaml", Samples.Production()), ("other/a.txt", ""));
        File.CreateSymbolicLink(Path.Combine(repository.Path, "linked.yaml"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(repository.Path, "folder.yaml"), "nested");
        await repository.CommitAllAsync("Links");
        await using var source = Open(repository.Url);

        var sourced = await ReadingOf(source);

        Assert.Empty(sourced.Reading.Findings);
        Assert.Equal("staging", Assert.Single(sourced.Reading.Environments).Name);
    }

    [Fact]
    public async Task Names_that_git_would_quote_are_read()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("prod süd/stag\"ing\t1.yaml", Samples.Staging()));
        await using var source = Open($"{repository.Url}#main:prod süd");

        var sourced = await ReadingOf(source);

        Assert.Equal("prod süd/stag\"ing\t1.yaml", Assert.Single(sourced.Reading.Environments).At.File);
    }

    [Fact]
    public async Task Folder_that_the_branch_does_not_have_is_an_empty_source()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open($"{repository.Url}#main:prod");

        var reading = (await ReadingOf(source)).Reading;

        Assert.False(reading.Complete);
        Assert.Equal(
            $"git+{repository.Url}#main:prod: there is no file with desired state. Add one with an Environment document, or correct the path.",
            Assert.Single(reading.Findings).ToString());
    }

    [Fact]
    public async Task Branch_that_is_not_there_is_told()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open($"{repository.Url}#mian");

        Assert.Equal(
            $"git+{repository.Url}#mian: cannot be fetched: couldn't find remote ref refs/heads/mian. Check URL, branch and git's credentials.",
            await ProblemOf(source));
    }

    [Fact]
    public async Task Repository_without_a_commit_is_told()
    {
        using var repository = await GitRepository.InitAsync();
        await using var source = Open(repository.Url);

        Assert.Contains("couldn't find remote ref HEAD", await ProblemOf(source));
    }

    [Fact]
    public async Task Repository_that_is_not_there_is_told_in_gits_own_words()
    {
        await using var source = Open("/nowhere/environments.git#main");

        Assert.Equal(
            "git+/nowhere/environments.git#main: cannot be fetched: '/nowhere/environments.git' does not appear to be a git repository; "
            + "Could not read from remote repository. Check URL, branch and git's credentials.",
            await ProblemOf(source));
    }

    [Fact]
    public async Task Repository_that_goes_and_comes_back_is_read_again()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        var first = await ReadingOf(source);
        Directory.Move(repository.Path, repository.Path + "-away");
        await ProblemOf(source);

        Directory.Move(repository.Path + "-away", repository.Path);

        Assert.Same(first, await ReadingOf(source));
    }

    [Fact]
    public async Task Damaged_repository_is_told_and_read_again_once_it_is_mended()
    {
        using var repository = await GitRepository.InitAsync();
        await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        var blob = await repository.GitAsync("rev-parse", "HEAD:staging.yaml");
        var file = Path.Combine(repository.Path, ".git/objects", blob[..2], blob[2..]);
        File.Move(file, file + ".away");
        await using var source = Open(repository.Url);
        await ProblemOf(source);

        File.Move(file + ".away", file);

        Assert.Equal("staging", Assert.Single((await ReadingOf(source)).Reading.Environments).Name);
    }

    [Fact]
    public async Task Older_commit_is_known_as_such_and_not_applied()
    {
        using var repository = await GitRepository.InitAsync();
        var older = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        var lagging = await ReadingOf(source);
        var newer = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));
        var ahead = await ReadingOf(source);
        Assert.True(await source.IsAncestorAsync(older, newer, Ct));
        Assert.False(await source.IsAncestorAsync(newer, older, Ct));

        var history = EnvironmentHistory.Empty with
        {
            Generation = new GenerationAccepted(2, ahead.Reading.Environments[0].ContentHash, ahead.Origin, "staging.yaml"),
        };
        var adoption = Adoption.Decide("staging", lagging, history, await source.IsAncestorAsync(older, newer, Ct));

        Assert.Null(adoption.InForce);
        Assert.IsType<GenerationRejected>(Assert.Single(adoption.Events));
    }

    [Fact]
    public async Task Commit_that_another_replica_applied_first_is_looked_up_before_an_older_one_is_applied()
    {
        using var repository = await GitRepository.InitAsync();
        var older = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var lagging = Open(repository.Url);
        await ReadingOf(lagging);

        var newer = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));

        Assert.True(await lagging.IsAncestorAsync(older, newer, Ct));
    }

    [Fact]
    public async Task Commit_that_nobody_has_any_more_is_no_successor()
    {
        using var repository = await GitRepository.InitAsync();
        var commit = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        await ReadingOf(source);

        Assert.False(await source.IsAncestorAsync(commit, new string('a', 40), Ct));
    }

    [Fact]
    public async Task Commit_that_cannot_be_looked_up_now_may_be_a_successor()
    {
        using var repository = await GitRepository.InitAsync();
        var older = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        await ReadingOf(source);
        var newer = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));
        await repository.ResetAsync(older);
        await repository.CommitAsync("Two, otherwise", ("staging.yaml", Samples.Staging(threshold: 60)));
        Directory.Move(repository.Path, repository.Path + "-away");
        Assert.True(await source.IsAncestorAsync(older, newer, Ct));

        Directory.Move(repository.Path + "-away", repository.Path);

        Assert.False(await source.IsAncestorAsync(older, newer, Ct));
    }

    [Fact]
    public async Task Looks_and_questions_at_the_same_time_do_not_disturb_each_other()
    {
        using var repository = await GitRepository.InitAsync();
        var commit = await repository.CommitAsync("One", ("staging.yaml", Samples.Staging()));
        await using var source = Open(repository.Url);
        await ReadingOf(source);

        var next = await repository.CommitAsync("Two", ("staging.yaml", Samples.Staging(threshold: 70)));
        var questions = Enumerable.Range(0, 4).Select(_ => source.IsAncestorAsync(commit, next, Ct));
        var looks = Enumerable.Range(0, 4).Select(_ => ReadingOf(source));

        Assert.All(await Task.WhenAll(looks), sourced => Assert.Equal(next, sourced.Origin.Commit));
        Assert.All(await Task.WhenAll(questions), Assert.True);
    }

    private static GitSource Open(string location) =>
        new(GitLocation.Parse(location), TimeProvider.System, TimeSpan.FromSeconds(30));

    private static async Task<SourcedReading> ReadingOf(GitSource source)
    {
        var look = await source.ReadAsync(Ct);
        Assert.True(look is SourceLook.Read, (look as SourceLook.Unreachable)?.Problem);
        return ((SourceLook.Read)look).Sourced;
    }

    private static async Task<string> ProblemOf(GitSource source) =>
        Assert.IsType<SourceLook.Unreachable>(await source.ReadAsync(Ct)).Problem;
}
