using System.Text.RegularExpressions;
using Amazon.ApplicationAutoScaling;
using Amazon.CertificateManager;
using Amazon.CloudTrail;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DynamoDBv2;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElastiCache;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Reconciler.Tests.Checking;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.Iam;

/// <summary>Every operation that the sources call has its place in a policy, and nothing else has.</summary>
public sealed class CoverageTests
{
    /// <summary>Allowed because AWS asks for it in the caller's name; nothing here calls it.</summary>
    private static readonly string[] AskedByAws = ["cloudwatch:DeleteAlarms", "iam:CreateServiceLinkedRole", "iam:PassRole"];

    /// <summary>AWS: "No permissions are required to perform this operation."</summary>
    private static readonly string[] NeedNothing = ["sts:GetCallerIdentity"];

    private static readonly (string Prefix, Type Client)[] Clients =
    [
        ("ecs", typeof(IAmazonECS)), ("rds", typeof(IAmazonRDS)), ("elasticache", typeof(IAmazonElastiCache)),
        ("cloudwatch", typeof(IAmazonCloudWatch)), ("application-autoscaling", typeof(IAmazonApplicationAutoScaling)),
        ("elasticloadbalancing", typeof(IAmazonElasticLoadBalancingV2)), ("logs", typeof(IAmazonCloudWatchLogs)), ("ecr", typeof(IAmazonECR)),
        ("acm", typeof(IAmazonCertificateManager)), ("cloudtrail", typeof(IAmazonCloudTrail)),
        ("dynamodb", typeof(IAmazonDynamoDB)), ("sns", typeof(IAmazonSimpleNotificationService)), ("sts", typeof(IAmazonSecurityTokenService)),
    ];

    [Fact]
    public async Task Every_operation_that_is_called_has_its_action_and_every_action_its_operation()
    {
        using var folder = new TemporaryFolder();
        folder.Write("production.yaml", File.ReadAllText(Samples.Shipped("desired-state/production.yaml")));
        folder.Write("other.yaml", Samples.Production("other", "other").Replace(
            "accountId: \"123456789012\"", "accountId: \"210987654321\", roleArn: \"arn:aws:iam::210987654321:role/reconciler\"", StringComparison.Ordinal));
        folder.Write("aurora.yaml", """
            apiVersion: reconciler/v1
            kind: Environment
            metadata: { name: aurora }
            spec:
              aws: { region: ap-southeast-2, accountId: "123456789012" }
              enforcement: correct
              notifications:
                on-call: { snsTopicArn: "arn:aws:sns:ap-southeast-2:123456789012:alerts" }
              auroraClusters:
                orders: { identifier: orders }
            """);
        folder.Write("shop.yaml", Shop.Yaml("enforcement: correct"));
        var ran = (await CommandLine.RunAsync("iam-policy", "--desired-state", folder.Path, "--state", "dynamodb:reconciler")).Ends(0);

        Assert.Equal(
            Called().Except(NeedNothing).Concat(AskedByAws).Distinct().Order(StringComparer.Ordinal),
            new PrintedPolicy(ran.Json).Actions);
    }

    /// <summary>The clients are generated, or come as packages, with more operations than are called.</summary>
    private static IEnumerable<string> Called()
    {
        var sources = Directory.EnumerateFiles(Samples.Shipped("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Clients/", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        return from client in Clients
               from method in client.Client.GetMethods()
               where method.Name.EndsWith("Async", StringComparison.Ordinal)
               where sources.Exists(s => Regex.IsMatch(s, $@"=> \w+\.{method.Name}\("))
               select $"{client.Prefix}:{method.Name[..^"Async".Length]}";
    }
}
