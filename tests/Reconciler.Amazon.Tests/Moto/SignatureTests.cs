using System.Text.RegularExpressions;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

/// <summary>
/// moto with its authentication on: it computes SigV4 by botocore's own code. A user may do something before that, so that
/// there can be a user with keys at all.
/// </summary>
[Collection(nameof(MotoCollection))]
public sealed class SignatureTests(MotoPeer moto) : IAsyncLifetime
{
    private BasicAWSCredentials _keys = ServiceOperation.Keys;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One operation of each service; they are all signed in the same way.</summary>
    public static TheoryData<string> Operations => new(
        "ECS ListTasks", "ApplicationAutoScaling DescribeScalableTargets", "RDS DescribeDBInstances",
        "ElastiCache DescribeReplicationGroups", "CloudWatch DescribeAlarms");

    public async ValueTask InitializeAsync()
    {
        await AuthenticateAfterAsync("3");
        var user = $"user-{Guid.NewGuid():N}";
        // moto names actions after the signing name: CloudWatch's are "monitoring:…" there, and "cloudwatch:…" at AWS.
        await IamAsync("CreateUser", ("UserName", user));
        await IamAsync("PutUserPolicy", ("UserName", user), ("PolicyName", "reads"), ("PolicyDocument",
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*","Action":
             ["ecs:List*","application-autoscaling:Describe*","rds:Describe*","elasticache:Describe*","monitoring:Describe*"]}]}
            """));
        var made = await IamAsync("CreateAccessKey", ("UserName", user));
        _keys = new(Tag(made, "AccessKeyId"), Tag(made, "SecretAccessKey"));
    }

    public async ValueTask DisposeAsync() => await AuthenticateAfterAsync("inf");

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Right_signature_is_accepted_and_a_wrong_secret_is_rejected(string name)
    {
        var stranger = new BasicAWSCredentials("AKIAUNKNOWNUNKNOWN00", "secret");
        var impostor = new BasicAWSCredentials(_keys.GetCredentials().AccessKey, "wrong");

        // Refusals that come after the signature was found good speak for it as well.
        var accepted = await Record.ExceptionAsync(() => SendAsync(name, _keys));
        Assert.True(accepted is null || AwsFailure.From(accepted).Kind is FailureKind.NotFound or FailureKind.Invalid, $"{accepted}");

        Assert.Equal(FailureKind.CredentialsRejected, AwsFailure.From(await ThrownAsync(name, impostor)).Kind);
        Assert.Equal(FailureKind.CredentialsRejected, AwsFailure.From(await ThrownAsync(name, stranger)).Kind);
    }

    [Theory]
    [InlineData("ECS UpdateService")]
    [InlineData("RDS StopDBInstance")]
    public async Task What_the_policy_does_not_allow_is_denied(string name)
    {
        var failure = AwsFailure.From(await ThrownAsync(name, _keys));

        Assert.Equal(FailureKind.AccessDenied, failure.Kind);
    }

    private static string Tag(string xml, string name) => Regex.Match(xml, $"<{name}>([^<]+)</{name}>").Groups[1].Value;

    private Task<string> AuthenticateAfterAsync(string actions) =>
        moto.Server.ByHand.SendAsync(HttpMethod.Post, "/moto-api/reset-auth", "moto", new StringContent(actions));

    private Task<string> IamAsync(string action, params (string, string)[] fields) =>
        moto.Server.ByHand.QueryAsync("iam", "2010-05-08", action, fields);

    private Task<AmazonWebServiceResponse> SendAsync(string name, AWSCredentials keys) =>
        ServiceOperation.Named(name).SendAsync(moto.Serve, Ct, RequestOf(name), keys);

    private async Task<AmazonServiceException> ThrownAsync(string name, AWSCredentials keys) =>
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => SendAsync(name, keys));

    private static AmazonWebServiceRequest? RequestOf(string name) => name switch
    {
        "ApplicationAutoScaling DescribeScalableTargets" =>
            new global::Amazon.ApplicationAutoScaling.Model.DescribeScalableTargetsRequest { ServiceNamespace = "ecs" },
        "ECS UpdateService" => new global::Amazon.ECS.Model.UpdateServiceRequest { Cluster = "c", Service = "s", DesiredCount = 0 },
        "RDS StopDBInstance" => new global::Amazon.RDS.Model.StopDBInstanceRequest { DBInstanceIdentifier = "d" },
        _ => null,
    };
}
