using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

public sealed class GitLocationTests
{
    [Theory]
    [InlineData("https://example.com/team/env.git", "https://example.com/team/env.git", null, "")]
    [InlineData("https://example.com/team/env.git#main", "https://example.com/team/env.git", "main", "")]
    [InlineData("https://example.com/team/env.git#main:production", "https://example.com/team/env.git", "main", "production")]
    [InlineData("https://example.com/team/env.git#:production", "https://example.com/team/env.git", null, "production")]
    [InlineData("https://example.com:8443/env.git#main:/a/b/", "https://example.com:8443/env.git", "main", "a/b")]
    [InlineData("https://example.com/env.git#release/2026-Q1:a", "https://example.com/env.git", "release/2026-Q1", "a")]
    [InlineData("git@example.com:team/env.git#main:folder", "git@example.com:team/env.git", "main", "folder")]
    [InlineData("git@example.com:team/env.git", "git@example.com:team/env.git", null, "")]
    [InlineData("ssh://git@example.com/env.git#main", "ssh://git@example.com/env.git", "main", "")]
    [InlineData("file:///srv/env.git#main", "file:///srv/env.git", "main", "")]
    [InlineData("/srv/env.git#main:prod", "/srv/env.git", "main", "prod")]
    [InlineData("../env#main", "../env", "main", "")]
    [InlineData("C:\\srv\\env.git#main:prod", "C:\\srv\\env.git", "main", "prod")]
    [InlineData("C:/srv/env.git", "C:/srv/env.git", null, "")]
    [InlineData("/srv/env.git#", "/srv/env.git", null, "")]
    [InlineData("/srv/env.git#main:", "/srv/env.git", "main", "")]
    public void Location_is_url_branch_and_folder(string text, string url, string? branch, string folder)
    {
        Assert.Equal(new GitLocation(url, branch, folder), GitLocation.Parse(text));
    }

    [Theory]
    [InlineData("", "there is no URL of a repository")]
    [InlineData("#main:prod", "there is no URL of a repository")]
    [InlineData("--upload-pack=evil#main", "there is no URL of a repository")]
    [InlineData("/srv/env.git#ma in", "'ma in' cannot be the name of a branch")]
    [InlineData("/srv/env.git#ma~1", "'ma~1' cannot be the name of a branch")]
    [InlineData("/srv/env.git#a..b", "'a..b' cannot be the name of a branch")]
    [InlineData("/srv/env.git#*", "'*' cannot be the name of a branch")]
    [InlineData("/srv/env.git#ma\u0001in", "cannot be the name of a branch")]
    [InlineData("/srv/env.git#main:../other", "the folder '../other' leads out of the repository")]
    [InlineData("/srv/env.git#main:a/../../b", "leads out of the repository")]
    public void Location_that_cannot_be_one_says_what_to_write(string text, string problem)
    {
        var message = Assert.Throws<FormatException>(() => GitLocation.Parse(text)).Message;

        Assert.Contains(problem, message);
        Assert.EndsWith("Write git+URL#branch:folder, for example git+https://example.com/team/environments.git#main:production.", message);
    }

    [Theory]
    [InlineData("https://robin:s3cret@example.com/env.git#main:prod", "git+https://example.com/env.git#main:prod")]
    [InlineData("https://s3cret@example.com/env.git#main", "git+https://example.com/env.git#main")]
    [InlineData("https://robin:s3cret%2F@example.com/env.git", "git+https://example.com/env.git")]
    [InlineData("https://robin:s3cr@t@example.com/env.git", "git+https://example.com/env.git")]
    [InlineData("https://robin:s3 cret@example.com/env.git", "git+https://example.com/env.git")]
    [InlineData("ssh://git:s3cret@example.com/env.git#main", "git+ssh://example.com/env.git#main")]
    [InlineData("git@example.com:env.git#main", "git+git@example.com:env.git#main")]
    [InlineData("https://example.com/@team/env.git#main", "git+https://example.com/@team/env.git#main")]
    public void Name_of_a_location_holds_no_password(string text, string name)
    {
        Assert.Equal(name, GitLocation.Parse(text).ToString());
    }

    [Theory]
    [InlineData("https://robin:s3cret@example.com/env.git#a..b")]
    [InlineData("https://robin:s3cret@example.com/env.git#main:../b")]
    [InlineData("-https://robin:s3cret@example.com/env.git")]
    public void Complaint_about_a_location_holds_no_password(string text)
    {
        var message = Assert.Throws<FormatException>(() => GitLocation.Parse(text)).Message;

        Assert.Contains("https://example.com/env.git", message);
        Assert.DoesNotContain("s3cr", message);
    }

    [Fact]
    public void Words_of_git_are_shown_without_the_password()
    {
        Assert.Equal(
            "unable to access 'https://example.com/env.git/': no route to https://example.com",
            GitLocation.Redact("unable to access 'https://robin:s3cret@example.com/env.git/': no route to https://robin:s3cret@example.com"));
    }

    [Theory]
    [InlineData("main", "refs/heads/main")]
    [InlineData("release/2026", "refs/heads/release/2026")]
    [InlineData(null, "HEAD")]
    public void Branch_is_fetched_by_its_full_name(string? branch, string name)
    {
        Assert.Equal(name, new GitLocation("/srv/env.git", branch, "").Ref);
    }
}
