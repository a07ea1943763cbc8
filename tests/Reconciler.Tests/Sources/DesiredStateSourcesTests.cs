using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

public sealed class DesiredStateSourcesTests
{
    [Theory]
    [InlineData("desired-state", typeof(FolderSource))]
    [InlineData("/srv/desired-state/production.yaml", typeof(FolderSource))]
    [InlineData("C:\\desired-state", typeof(FolderSource))]
    [InlineData("git+https://example.com/env.git#main", typeof(GitSource))]
    [InlineData("git+git@example.com:env.git#main", typeof(GitSource))]
    [InlineData("git+/srv/env.git", typeof(GitSource))]
    public async Task Location_opens_the_source_that_it_names(string location, Type source)
    {
        await using var opened = DesiredStateSources.Open(location, TimeProvider.System, TimeSpan.FromSeconds(30));

        Assert.IsType(source, opened);
        Assert.Equal(location, opened.Name);
    }

    [Theory]
    [InlineData("", "--desired-state is empty. Give a folder, a file, or git+URL#branch:folder.")]
    [InlineData(
        "https://example.com/env.git",
        "--desired-state https://example.com/env.git: a git repository is written with git+ before its URL: git+https://example.com/env.git#main:desired-state")]
    [InlineData(
        "https://robin:s3cret@example.com/env.git#main:prod",
        "--desired-state https://example.com/env.git#main:prod: a git repository is written with git+ before its URL: git+https://example.com/env.git#main:prod")]
    [InlineData(
        "git@example.com:env.git",
        "--desired-state git@example.com:env.git: a git repository is written with git+ before its URL: git+git@example.com:env.git#main:desired-state")]
    public void Location_that_names_no_source_says_what_to_write(string location, string message)
    {
        var thrown = Assert.Throws<FormatException>(() => DesiredStateSources.Open(location, TimeProvider.System, TimeSpan.Zero));

        Assert.Equal(message, thrown.Message);
    }
}
