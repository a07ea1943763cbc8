using Reconciler.Core.Notifying;

namespace Reconciler.Core.Desired;

/// <summary>Who is told of what wants somebody.</summary>
/// <param name="Name">Its short name, once in the environment.</param>
/// <param name="SnsTopicArn">The topic to publish to; null for a webhook.</param>
/// <param name="WebhookUrlFrom">
/// The environment variable of the daemon that holds the URL to post to, which is a secret; null for a topic.
/// </param>
/// <param name="On">What it is told of; empty for everything.</param>
public sealed record NotificationTarget(string Name, string? SnsTopicArn, string? WebhookUrlFrom, IReadOnlyList<NoticeType> On)
{
    /// <summary>Whether it is told of an incident only once that is escalated to it.</summary>
    public bool OnEscalation { get; init; }
}
