namespace Reconciler.Sandbox.Tests.Wire;

/// <summary>The services that are only looked at: their answers have the shapes of AWS's models.</summary>
public class ObservingAnswerShapeTests
{
    private const string Seed = """
        ecr: { repositories: { shop/web: { images: { v1: {}, old: { tags: [] } } } } }
        logs: { groups: { /shop/web: { retentionDays: 7, lines: [{ message: "ERROR" }] } } }
        acm: { certificates: { a.example.com: {}, b.example.com: { type: IMPORTED }, c.example.com: { status: FAILED, failureReason: CAA_ERROR } } }
        rds: { instances: { db: {} } }
        """;

    [Theory]
    [InlineData("ecr", "DescribeRepositories", "{}")]
    [InlineData("ecr", "DescribeImages", """{ "repositoryName": "shop/web", "maxResults": 1 }""")]
    [InlineData("ecr", "DescribeImages", """{ "repositoryName": "shop/web" }""")]
    [InlineData("logs", "DescribeLogGroups", "{}")]
    [InlineData("logs", "FilterLogEvents", """{ "logGroupName": "/shop/web" }""")]
    [InlineData("cloudtrail", "LookupEvents", "{}")]
    [InlineData("acm", "ListCertificates", """{ "MaxItems": 2 }""")]
    [InlineData("acm", "DescribeCertificate", """{ "CertificateArn": "arn:aws:acm:ap-southeast-2:123456789012:certificate/@" }""")]
    public async Task Answers_have_the_shapes_of_the_model(string service, string operation, string body)
    {
        var model = await AwsModel.Load(service);
        using var sandbox = new SandboxFixture(Seed);
        await sandbox.Query("rds", "2014-10-31", "StopDBInstance", ("DBInstanceIdentifier", "db"));
        var certificates = (await sandbox.Json("CertificateManager.ListCertificates"))["CertificateSummaryList"]!.AsArray();
        foreach (var arn in certificates.Select(one => (string)one!["CertificateArn"]!))
        {
            var answer = await sandbox.Json(model.Prefix + operation, body.Replace("certificate/@", arn.Split(':')[^1], StringComparison.Ordinal));
            Assert.Empty(model.Strange(operation, answer));
            Assert.NotEmpty(answer.First(member => member.Value is System.Text.Json.Nodes.JsonArray or System.Text.Json.Nodes.JsonObject).Value!.ToJsonString());
        }
    }
}
