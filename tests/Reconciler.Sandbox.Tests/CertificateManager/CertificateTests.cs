using Amazon.CertificateManager;
using Amazon.CertificateManager.Model;
using Reconciler.Sandbox.Tests.Sts;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.CertificateManager;

public class CertificateTests
{
    /// <summary>As the README gives it for this domain name.</summary>
    private const string Arn = "arn:aws:acm:ap-southeast-2:123456789012:certificate/951623a2-6f8b-3388-802a-a74907be0916";

    private const string Seed = """
        acm: { certificates: { shop.example.com: { expiresIn: 20d, inUseBy: ["arn:aws:elasticloadbalancing:r:1:loadbalancer/app/shop/1"] }, new.example.com: { status: PENDING_VALIDATION } } }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_is_issued_until_it_expires()
    {
        using var sandbox = new SandboxFixture(Seed);
        using var certificates = Client(sandbox);
        var now = sandbox.Time.GetUtcNow();

        var certificate = (await certificates.DescribeCertificateAsync(new() { CertificateArn = Arn }, Cancelled)).Certificate!;
        Assert.Equal(("shop.example.com", CertificateStatus.ISSUED, now.AddDays(20).UtcDateTime), (certificate.DomainName, certificate.Status, certificate.NotAfter));
        Assert.Equal((CertificateType.AMAZON_ISSUED, RenewalEligibility.ELIGIBLE), (certificate.Type, certificate.RenewalEligibility));
        Assert.Single(certificate.InUseBy!);

        sandbox.Pass(TimeSpan.FromDays(20));
        certificate = (await certificates.DescribeCertificateAsync(new() { CertificateArn = Arn }, Cancelled)).Certificate!;
        Assert.Equal(CertificateStatus.EXPIRED, certificate.Status);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_by_type()
    {
        using var sandbox = new SandboxFixture(Seed);
        using var certificates = Client(sandbox);
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => certificates.DescribeCertificateAsync(new() { CertificateArn = Arn.Replace("951", "000", StringComparison.Ordinal) }, Cancelled));
        await Assert.ThrowsAsync<InvalidArnException>(() => certificates.DescribeCertificateAsync(new() { CertificateArn = "shop.example.com" }, Cancelled));
    }

    [Fact]
    public async Task The_AWS_CLI_lists_and_describes()
    {
        await using var aws = await AwsCli.Start(Seed);
        var listed = await aws.Run("acm", "list-certificates", "--certificate-statuses", "ISSUED");
        Assert.Equal(Arn, (string?)listed!["CertificateSummaryList"]!.AsArray().Single()!["CertificateArn"]);
        var described = await aws.Run("acm", "describe-certificate", "--certificate-arn", Arn);
        Assert.Equal("shop.example.com", (string?)described!["Certificate"]!["DomainName"]);
        Assert.Contains("InvalidArnException", await aws.Refused("acm", "describe-certificate", "--certificate-arn", "arn:aws:acm:x:1:nothing"), StringComparison.Ordinal);
    }

    private static AmazonCertificateManagerClient Client(SandboxFixture sandbox) =>
        new(TypedClient.Keys, TypedClient.Config<AmazonCertificateManagerConfig>(sandbox.Aws));
}
