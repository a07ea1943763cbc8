using System.Text.Json.Nodes;
using Reconciler.Core.Notifying;

namespace Reconciler.Core.Desired.Reading;

/// <summary>How <c>notifications</c> is written: targets by short name, each a topic or a webhook.</summary>
internal sealed class NotificationsType : SpecType<IReadOnlyList<NotificationTarget>>
{
    private static readonly ObjectType<NotificationTarget> Target =
        new ObjectType<NotificationTarget>("NotificationTarget", "Who is told of what wants somebody.", new NotificationTarget("", null, null, []))
            .Optional("snsTopicArn", SpecTypes.Matching(
                    "the ARN of an SNS topic such as arn:aws:sns:ap-southeast-2:123456789012:alerts",
                    "arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}(\\.fifo)?"),
                "The SNS topic to publish to, in the environment's region; this or webhookUrlFrom.",
                (t, v) => t with { SnsTopicArn = v })
            .Optional("webhookUrlFrom", SpecTypes.Matching("the name of an environment variable such as CHAT_WEBHOOK_URL", "[A-Za-z_][A-Za-z0-9_]{0,99}"),
                "The environment variable of the daemon that holds the URL to post to, in Slack's form; a URL itself is a secret and has no place here.",
                (t, v) => t with { WebhookUrlFrom = v })
            .Optional("on", SpecTypes.ListOf(SpecTypes.OneOf([.. Enum.GetValues<NoticeType>().Select(t => (t.ToString(), t))])),
                "What it is told of, at the beginning and at the end. Default: everything.", (t, v) => t with { On = v })
            .Check((target, map, findings) =>
            {
                if ((target.SnsTopicArn is null) == (target.WebhookUrlFrom is null))
                    findings.Add(new Finding(map.At, map.Path, "a target of notifications is either a topic or a webhook. Give one of snsTopicArn and webhookUrlFrom."));
            });

    private static readonly SpecType<IReadOnlyList<KeyValuePair<string, NotificationTarget>>> Targets = SpecTypes.MapOf(Target);

    public override string Expected => "a map of short names to targets of notifications";

    public override IReadOnlyList<IFieldDeclaration> Fields => Target.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out IReadOnlyList<NotificationTarget> value)
    {
        var bound = Targets.TryBind(node, findings, out var targets);
        value = bound ? [.. targets.Select(t => t.Value with { Name = t.Key })] : [];
        return bound;
    }

    public override JsonObject ToJsonSchema() => Targets.ToJsonSchema();
}
