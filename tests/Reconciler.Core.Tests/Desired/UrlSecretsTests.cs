using Reconciler.Core.Desired;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

public sealed class UrlSecretsTests
{
    [Theory]
    [InlineData("https://example.com/env.git", "https://example.com/env.git")]
    [InlineData("https://robin:s3cret@example.com/env.git", "https://example.com/env.git")]
    [InlineData("https://s3cret@example.com/env.git#main:a", "https://example.com/env.git#main:a")]
    [InlineData("https://robin:p@s3cret@example.com/env.git", "https://example.com/env.git")]
    [InlineData("https://example.com/env.git?token=s3cret#main:a", "https://example.com/env.git?…#main:a")]
    [InlineData("unable to access 'https://r:s3cret@example.com/env.git?t=s3cret/': no route", "unable to access 'https://example.com/env.git?…': no route")]
    [InlineData("http://a:s3cret@one/x?s3cret and http://b:s3cret@two/y?s3cret too", "http://one/x?… and http://two/y?… too")]
    [InlineData("is it so? robin@example.com thinks so", "is it so? robin@example.com thinks so")]
    [InlineData("see https://example.com/path. Is it so?", "see https://example.com/path. Is it so?")]
    public void Url_is_shown_without_what_opens_something(string words, string shown) =>
        Assert.Equal(shown, UrlSecrets.Redact(words));
}
