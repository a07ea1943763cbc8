using System.Text.Json.Nodes;
using Amazon.CertificateManager;
using Amazon.CertificateManager.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class CertificateManagerTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonCertificateManagerClient _certificates = new(ServiceOperation.Keys, moto.Configured<AmazonCertificateManagerConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    [Trait("Operation", "CertificateManager DescribeCertificate")]
    public async Task Certificate_is_described_by_its_arn()
    {
        var requested = JsonNode.Parse(await moto.Server.ByHand.JsonAsync(
            "acm", "CertificateManager.RequestCertificate", """{"DomainName":"shop.example.com","ValidationMethod":"DNS"}"""));
        var arn = (string)requested!["CertificateArn"]!;

        var certificate = (await _certificates.DescribeCertificateAsync(new() { CertificateArn = arn }, Ct)).Certificate!;

        Assert.Equal((arn, "shop.example.com", CertificateType.AMAZON_ISSUED), (certificate.CertificateArn, certificate.DomainName, certificate.Type));
        Assert.Contains(certificate.Status, new[] { CertificateStatus.PENDING_VALIDATION, CertificateStatus.ISSUED });
        Assert.Empty(certificate.InUseBy!);
    }

    [Fact]
    public async Task Absent_certificate_is_typed()
    {
        var absent = await Assert.ThrowsAsync<ResourceNotFoundException>(() => _certificates.DescribeCertificateAsync(
            new() { CertificateArn = "arn:aws:acm:ap-southeast-2:123456789012:certificate/00000000-0000-0000-0000-000000000000" }, Ct));

        Assert.Equal(FailureKind.NotFound, AwsFailure.From(absent).Kind);
    }
}
