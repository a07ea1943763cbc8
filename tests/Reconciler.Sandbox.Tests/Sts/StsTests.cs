using System.Net;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.Sts;

/// <summary>STS through AWS's own client, which signs with the keys that it is given.</summary>
public class StsTests
{
    private const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        sts: { accessKeys: { AKIADEPLOYER: deployer } }
        ---
        account: "210987654321"
        region: ap-southeast-2
        """;

    private static readonly SandboxAws Aws = new(
        SandboxSeed.Parse("seed.yaml", Seed), new SandboxOptions { Time = new FakeTimeProvider(), Throttle = false });

    [Fact]
    public async Task Unknown_keys_belong_to_the_seeds_first_account()
    {
        using var sts = Client(new BasicAWSCredentials("AKIAANY", "x"));
        Assert.Equal("123456789012", (await sts.GetCallerIdentityAsync(new(), Cancelled)).Account);
    }

    [Fact]
    public async Task A_seeded_key_belongs_to_its_user()
    {
        using var sts = Client(new BasicAWSCredentials("AKIADEPLOYER", "x"));
        Assert.Equal("arn:aws:iam::123456789012:user/deployer", (await sts.GetCallerIdentityAsync(new(), Cancelled)).Arn);
    }

    [Fact]
    public async Task A_role_of_another_account_acts_there()
    {
        using var sts = Client(new BasicAWSCredentials("AKIAANY", "x"));
        var assumed = await sts.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = "arn:aws:iam::210987654321:role/ops/reconciler",
            RoleSessionName = "pass-7",
            DurationSeconds = 900,
        }, Cancelled);
        Assert.Equal("arn:aws:sts::210987654321:assumed-role/reconciler/pass-7", assumed.AssumedRoleUser.Arn);
        using var there = Client(assumed.Credentials);
        var identity = await there.GetCallerIdentityAsync(new(), Cancelled);
        Assert.Equal(("210987654321", assumed.AssumedRoleUser.Arn), (identity.Account, identity.Arn));
    }

    [Fact]
    public async Task A_role_of_an_account_that_is_not_there_is_denied()
    {
        using var sts = Client(new BasicAWSCredentials("AKIAANY", "x"));
        var denied = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = "arn:aws:iam::999999999999:role/reconciler", RoleSessionName = "s1" }, Cancelled));
        Assert.Equal(("AccessDenied", HttpStatusCode.Forbidden), (denied.ErrorCode, denied.StatusCode));
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/x", "session", 900)]
    [InlineData("arn:aws:iam::123456789012:role/x", "with space", 900)]
    [InlineData("arn:aws:iam::123456789012:role/x", "session", 60)]
    public async Task A_malformed_request_is_refused(string role, string session, int seconds)
    {
        using var sts = Client(new BasicAWSCredentials("AKIAANY", "x"));
        var refused = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = role, RoleSessionName = session, DurationSeconds = seconds }, Cancelled));
        Assert.Equal("ValidationError", refused.ErrorCode);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static AmazonSecurityTokenServiceClient Client(AWSCredentials credentials) => new(credentials, new AmazonSecurityTokenServiceConfig
    {
        RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2,
        MaxErrorRetry = 0,
        HttpClientFactory = new InProcess(),
    });

    private sealed class InProcess : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(Aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
