using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CertificateManager;

/// <summary>ACM: certificates to look at. They expire as time passes; nothing renews them.</summary>
internal sealed partial class CertificateManagerService : SandboxService
{
    // https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
    private static readonly CallRate DescribeRate = new(10, 10);
    private static readonly CallRate ListRate = new(8, 8);

    // https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
    private const int MostItems = 1000;

    private readonly Shelf<Certificate> _certificates;

    public CertificateManagerService(SandboxSite site) : base(site) => _certificates = new Shelf<Certificate>(World);

    public override ServiceWire Wire { get; } = new("acm", "acm", "acm") { TargetPrefix = "CertificateManager" };

    public override void Seed(SeedMap section) => new CertificateSeed(Site, _certificates).Read(section);

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        SandboxOperation.Read("DescribeCertificate", Describe) with { Rate = DescribeRate, Summary = call => call.Text("CertificateArn") ?? "" },
        SandboxOperation.Read("ListCertificates", List) with { Rate = ListRate },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var arn = call.Required("CertificateArn", "ValidationException");
        if (!CertificateArn().IsMatch(arn))
            throw new AwsRefusal("InvalidArnException", $"Invalid arn: {arn}");
        var certificate = _certificates.FindAt(arn, call.AsOf)
            ?? throw new AwsRefusal("ResourceNotFoundException", $"Could not find certificate {arn}.");
        return new JsonObject { ["Certificate"] = CertificateAnswer.Detail(certificate, call.AsOf) };
    }

    private JsonObject List(SandboxCall call)
    {
        var size = call.Integer("MaxItems") ?? MostItems;
        if (size is < 1 or > MostItems)
        {
            throw new AwsRefusal("ValidationException",
                $"1 validation error detected: Value '{size}' at 'maxItems' must be between 1 and {MostItems}");
        }
        var statuses = call.Texts("CertificateStatuses");
        var all = _certificates.AllAt(call.AsOf)
            .Where(certificate => statuses.Count == 0 || statuses.Contains(certificate.StatusAt(call.AsOf)));
        var (items, next) = KeyPage.Of(
            all, certificate => certificate.Arn, size, call.Text("NextToken"),
            () => new AwsRefusal("ValidationException", "The NextToken is not valid."));
        return new JsonObject
        {
            ["CertificateSummaryList"] = new JsonArray([.. items.Select(certificate => CertificateAnswer.Summary(certificate, call.AsOf))]),
            ["NextToken"] = next,
        };
    }

    [GeneratedRegex("^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+$")]
    private static partial Regex CertificateArn();
}
