using System.Collections.Immutable;
using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Desired.Reading;

/// <summary>The fields of an Environment document, before the resources in its sections are bound.</summary>
internal sealed record EnvironmentDocument
{
    public string? Name { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Labels { get; init; } = [];

    public EnvironmentBody Body { get; init; } = new();
}

/// <summary>The fields of <c>spec</c>.</summary>
internal sealed record EnvironmentBody
{
    public AwsTarget? Aws { get; init; }

    public CostMode CostMode { get; init; }

    public TimeZoneInfo? Zone { get; init; }

    public IReadOnlyList<ScheduleWindow> Windows { get; init; } = [];

    public Enforcement Enforcement { get; init; }

    public IReadOnlyList<NotificationTarget> Notifications { get; init; } = [];

    public TimeSpan ProgressDeadline { get; init; } = TimeSpan.FromHours(1);

    public IReadOnlyList<WrittenSyncWindow> SyncWindows { get; init; } = [];

    public Safeguards Safeguards { get; init; } = Safeguards.None;

    public CheckRule Checks { get; init; } = CheckRule.Default;

    public IncidentRule Incidents { get; init; } = IncidentRule.Default;

    public ImmutableDictionary<string, MapNode> Sections { get; init; } = ImmutableDictionary<string, MapNode>.Empty;
}

/// <summary>How an Environment document is written, with a section for each kind.</summary>
internal static class EnvironmentTypes
{
    private static readonly SpecType<string> Name = SpecTypes.Matching(
        "a name of letters, digits, - _ and . with at most 63 characters", "[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private static readonly ObjectType<AwsTarget> Aws =
        new ObjectType<AwsTarget>("AwsTarget", "Where an environment lives on AWS.", new AwsTarget("", "", null))
            .Required("region", SpecTypes.Matching("an AWS region such as ap-southeast-2", "[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}"),
                "The AWS region, for example ap-southeast-2.", (a, v) => a with { Region = v })
            .Required("accountId", SpecTypes.Matching("twelve digits in quotes, such as \"123456789012\"", "[0-9]{12}"),
                "The AWS account, twelve digits in quotes; checked against the credentials before any write.",
                (a, v) => a with { AccountId = v })
            .Optional("roleArn", SpecTypes.Matching(
                    "the ARN of an IAM role such as arn:aws:iam::123456789012:role/reconciler", "arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+"),
                "The IAM role to assume through STS. Default: the process's own credentials.", (a, v) => a with { RoleArn = v })
            .Check((aws, map, findings) =>
            {
                if (aws.RoleArn?.Split(':')[4] is { } account && account != aws.AccountId)
                    findings.Add(new Finding(map.Find("roleArn")!.At, map.Find("roleArn")!.Path,
                        $"the role belongs to account {account}, accountId is {aws.AccountId}. Correct one of them."));
            });

    private static readonly ObjectType<EnvironmentDocument> Metadata =
        new ObjectType<EnvironmentDocument>("Metadata", "What the environment is called.", new EnvironmentDocument())
            .Required("name", Name, "The environment's name, once in the whole source.", (m, v) => m with { Name = v })
            .Optional("labels", SpecTypes.MapOf(SpecTypes.Text), "Free labels, for readers.", (m, v) => m with { Labels = v });

    /// <summary>The name in a document, where that much of it can be used, whatever else is wrong; otherwise null.</summary>
    public static string? NameIn(SpecNode? document) =>
        document is MapNode root && root.Find("metadata") is MapNode metadata && metadata.Find("name") is { } written
            && Name.TryBind(written, [], out var name) ? name : null;

    /// <summary>The type of a whole document.</summary>
    public static ObjectType<EnvironmentDocument> Document(IReadOnlyList<IKind> kinds) =>
        new ObjectType<EnvironmentDocument>("Environment", "The desired state of one environment.", new EnvironmentDocument())
            .Required("apiVersion", SpecTypes.OneOf(("reconciler/v1", true)), "reconciler/v1.", (d, _) => d)
            .Required("kind", SpecTypes.OneOf(("Environment", true)), "Environment.", (d, _) => d)
            .Required("metadata", Metadata, "Name and labels.", (d, v) => d with { Name = v.Name, Labels = v.Labels })
            .Required("spec", new BodyType(Body(kinds)), "What is desired.", (d, v) => d with { Body = v });

    private static ObjectType<EnvironmentBody> Body(IReadOnlyList<IKind> kinds)
    {
        var body = new ObjectType<EnvironmentBody>("EnvironmentSpec", "What is desired of the environment.", new EnvironmentBody())
            .Required("aws", Aws, "Where the environment lives on AWS.", (b, v) => b with { Aws = v })
            .Optional("costMode", ModeWords.CostModeType,
                "active: everything runs; dormant: asleep at the least cost. Default: active.", (b, v) => b with { CostMode = v })
            .Optional("timeZone", new TimeZoneType(),
                "The IANA time zone of every time in schedule and syncWindows, for example Australia/Sydney; needed where there is one of them.",
                (b, v) => b with { Zone = v })
            .Optional("schedule", new ScheduleType(),
                "Windows in which another mode holds; the first that holds wins over costMode.", (b, v) => b with { Windows = v })
            .Optional("enforcement", ModeWords.EnforcementType,
                "observe: report drift and change nothing; correct: correct it. Default: observe.", (b, v) => b with { Enforcement = v })
            .Optional("progressDeadline", SpecTypes.Duration,
                "How long waking may take in all before WakeOverdue is told. Default: 60m.", (b, v) => b with { ProgressDeadline = v })
            .Optional("notifications", new NotificationsType(),
                "Who is told of what wants somebody, each under its short name.", (b, v) => b with { Notifications = v })
            .Optional("syncWindows", new SyncWindowsType(kinds),
                "Windows in which changes are allowed or denied; an open one that denies wins. Default: none, changes are made at any time.",
                (b, v) => b with { SyncWindows = v })
            .Optional("contested", ContestRule.Type,
                "When something else that keeps changing a field is let win for a while: 6 corrections in 30m, taken up again after 1h.",
                (b, v) => b with { Safeguards = b.Safeguards with { Contested = v } })
            .Optional("limits", ChangeLimits.Type,
                "How much may be changed at once; steps of falling asleep and waking do not count. Default: no limit.",
                (b, v) => b with { Safeguards = b.Safeguards with { Limits = v } })
            .Optional("requireApproval", SpecTypes.ListOf(new ApprovalRuleType(kinds)),
                "Actions that somebody has to agree to, with `reconciler approve`. Default: none.",
                (b, v) => b with { Safeguards = b.Safeguards with { RequireApproval = v } })
            .Optional("checks", CheckRule.Type,
                "What reconciler check holds the environment against, beyond its resources.", (b, v) => b with { Checks = v })
            .Optional("incidents", IncidentRule.Type,
                "When incidents are resolved by themselves, and whom they are escalated to.", (b, v) => b with { Incidents = v })
            .Check((b, map, findings) =>
            {
                foreach (var problem in b.Incidents.Untold(b.Notifications))
                    findings.Add(new Finding(map.Find("incidents")!.At, "incidents.escalation", problem));
            })
            .Check((b, map, findings) =>
            {
                if (b.Aws is { } aws)
                    foreach (var problem in b.Checks.OutOfReach(aws))
                        findings.Add(new Finding(map.Find("checks")!.At, "checks.certificates", problem));
            })
            .Check((b, map, findings) =>
            {
                foreach (var target in b.Notifications.Where(t => t.SnsTopicArn is not null && t.SnsTopicArn.Split(':')[3] != b.Aws!.Region))
                    findings.Add(new Finding(map.Find("notifications")!.At, $"notifications.{target.Name}.snsTopicArn",
                        $"the topic is in {target.SnsTopicArn!.Split(':')[3]}, the environment in {b.Aws!.Region}. Name a topic of the environment's region."));
            })
            .Check((b, map, findings) =>
            {
                if (b.Zone is not null) return;
                foreach (var (windows, count) in new[] { ("schedule", b.Windows.Count), ("syncWindows", b.SyncWindows.Count) })
                    if (count > 0)
                        findings.Add(new Finding(map.Find(windows)!.At, windows,
                            $"there is a {(windows == "schedule" ? "schedule" : "list of sync windows")} and no timeZone. Add timeZone: with a name such as Australia/Sydney or UTC."));
            });
        foreach (var kind in kinds)
        {
            if (kind.DefaultsSection is { } defaults)
                body.Optional(defaults, new DefaultsType(kind),
                    $"Defaults for every resource in {kind.Section}: any of its fields.", (b, v) => With(b, defaults, v));
            body.Optional(kind.Section, new SectionType(kind),
                $"Resources of the kind {kind.Name}, each under its short name.", (b, v) => With(b, kind.Section, v));
        }

        return body;
    }

    private static EnvironmentBody With(EnvironmentBody body, string section, MapNode map) =>
        body with { Sections = body.Sections.SetItem(section, map) };

    /// <summary>Lets the rest of a body that has findings through, so that its resources are checked at the same time.</summary>
    private sealed class BodyType(ObjectType<EnvironmentBody> inner) : SpecType<EnvironmentBody>
    {
        public override string Expected => inner.Expected;

        public override IReadOnlyList<IFieldDeclaration> Fields => inner.Fields;

        public override bool TryBind(SpecNode node, ICollection<Finding> findings, out EnvironmentBody value)
        {
            inner.TryBind(node, findings, out value);
            return true;
        }

        public override System.Text.Json.Nodes.JsonObject ToJsonSchema() => inner.ToJsonSchema();
    }
}
