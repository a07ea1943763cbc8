using System.Text.Json.Nodes;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Sts;

/// <summary>
/// STS: who calls, and roles of the seed's accounts. Every role of those accounts can be assumed. The seed's
/// <c>sts.accessKeys</c> gives access keys to users of its account: <c>AKIAEXAMPLE: deployer</c>.
/// </summary>
internal sealed class StsService(SandboxSite site) : SandboxService(site)
{
    // 600 requests a second for the account, all of STS's operations together:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-sts-requests
    private static readonly CallRate Together = new(600, 600, "sts");

    public override ServiceWire Wire { get; } = new("sts", "sts", "sts")
    {
        QueryVersion = "2011-06-15",
        XmlNamespace = "https://sts.amazonaws.com/doc/2011-06-15/",
        ThrottlingCode = "Throttling",
    };

    public override void Seed(SeedMap section)
    {
        foreach (var (key, user) in section.Pairs("accessKeys"))
        {
            World.AccessKeys.Issue(key, new CallerIdentity(
                Site.Account, $"arn:aws:iam::{Site.Account}:user/{user}", "AIDA" + Unique()));
        }
    }

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        SandboxOperation.Read("GetCallerIdentity", Identify) with { Rate = Together },
        SandboxOperation.Read("AssumeRole", Assume) with { Rate = Together, Summary = call => call.Text("RoleArn") ?? "" },
    ];

    private static JsonObject Identify(SandboxCall call) => new()
    {
        ["UserId"] = call.Caller.UserId,
        ["Account"] = call.Caller.Account,
        ["Arn"] = call.Caller.Arn,
    };

    private JsonObject Assume(SandboxCall call)
    {
        var asked = AssumeRoleRequest.From(call);
        if (!World.AccessKeys.Accounts.Contains(asked.Account))
        {
            throw new AwsRefusal("AccessDenied",
                $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {asked.RoleArn}", 403);
        }
        var roleId = "AROA" + Unique();
        var accessKey = "ASIA" + Unique();
        var arn = $"arn:aws:sts::{asked.Account}:assumed-role/{asked.RoleName}/{asked.SessionName}";
        World.AccessKeys.Issue(accessKey, new CallerIdentity(asked.Account, arn, $"{roleId}:{asked.SessionName}"));
        return new JsonObject
        {
            ["Credentials"] = new JsonObject
            {
                ["AccessKeyId"] = accessKey,
                ["SecretAccessKey"] = World.Hex(40),
                ["SessionToken"] = World.Hex(128),
                ["Expiration"] = RealNow + asked.Lasting,
            },
            ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = $"{roleId}:{asked.SessionName}", ["Arn"] = arn },
        };
    }

    // Clients renew credentials by their own clock, which the sandbox's speed does not reach.
    private DateTimeOffset RealNow => World.Options.Time.GetUtcNow();

    private string Unique() => World.Hex(16).ToUpperInvariant();
}
