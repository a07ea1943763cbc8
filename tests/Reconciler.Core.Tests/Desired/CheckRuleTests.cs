using Xunit;

namespace Reconciler.Core.Tests.Desired;

public sealed class CheckRuleTests
{
    private const string Arn = "arn:aws:acm:ap-southeast-2:123456789012:certificate/951623a2-6f8b-3388-802a-a74907be0916";

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var checks = Reading.Of(Reading.Environment("shop", $"checks: {{ certificates: [\"{Arn}\"] }}")).Environments.Single().Checks;

        Assert.Equal([Arn], checks.Certificates);
        Assert.Equal((30, null, 70), (checks.CertificateDays, checks.ErrorPercent, checks.CacheHitPercent));
    }

    [Fact]
    public void What_is_declared_holds()
    {
        var checks = Reading.Of(Reading.Environment("shop", "checks: { certificateDays: 14, errorPercent: 1, cacheHitPercent: 90 }")).Environments.Single().Checks;

        Assert.Equal((14, 1, 90), (checks.CertificateDays, checks.ErrorPercent, checks.CacheHitPercent));
    }

    [Theory]
    [InlineData("certificates: [\"arn:aws:iam::123456789012:server-certificate/x\"]", "expected the ARN of a certificate")]
    [InlineData("certificates: [\"arn:aws:acm:us-east-1:123456789012:certificate/x\"]", "Name a certificate of the environment's own.")]
    [InlineData("certificates: [\"arn:aws:acm:ap-southeast-2:210987654321:certificate/x\"]", "Name a certificate of the environment's own.")]
    [InlineData("certificateDays: 0", "expected a whole number 1–365")]
    [InlineData("cacheHitPercent: 101", "expected a whole number 1–100")]
    [InlineData("certificateDay: 3", "did you mean certificateDays?")]
    public void What_cannot_be_held_is_a_finding(string field, string finding) =>
        Assert.Contains(finding, Assert.Single(Reading.Of(Reading.Environment("shop", $"checks: {{ {field} }}")).Messages()));
}
