using System.Collections.Concurrent;
using Amazon.SimpleNotificationService.Model;
using Reconciler.Accounts;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Notifying;
using Reconciler.Core.Recording;
using Reconciler.Daemon;

namespace Reconciler.Notifications;

/// <summary>
/// Tells people what wants them, at the end of a pass. Each notice stands in the journal once it arrived, so no pass and no
/// replica tells it again. One whose entry cannot follow its arrival, or whose arrival nobody answers for, is told twice; none is lost.
/// </summary>
/// <param name="accounts">The ways to AWS, for topics.</param>
/// <param name="webhooks">The way to webhooks.</param>
/// <param name="lease">The lease: who has lost it tells nobody what may be over by now.</param>
/// <param name="time">The clock of this process, that attempts are spaced on.</param>
internal sealed class Notifier(AwsAccounts accounts, Webhooks webhooks, ILease lease, TimeProvider time)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Environment, string Target), (TimeSpan Wait, long Since)> _waiting = new();

    /// <summary>Tells every target what it is still to be told. One that cannot be reached is tried again in a later pass.</summary>
    /// <returns>False where another wrote to the journal meanwhile, or the lease ran out: the pass is over.</returns>
    /// <exception cref="JournalUnavailableException">The store cannot be reached.</exception>
    public async Task<bool> TellAsync(EnvironmentSpec environment, PassJournal journal, CancellationToken ct)
    {
        try
        {
            foreach (var target in environment.Notifications)
                if (!await TellAsync(environment, target, journal, ct))
                    return false;
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The lease ran out.
            return false;
        }
    }

    private async Task<bool> TellAsync(
        EnvironmentSpec environment, NotificationTarget target, PassJournal journal, CancellationToken ct)
    {
        var key = (environment.Name, target.Name);
        if (_waiting.TryGetValue(key, out var waiting) && time.GetElapsedTime(waiting.Since) < waiting.Wait) return true;
        foreach (var notice in Notices.Due(target, journal.History))
        {
            using var held = new LeasePermit(lease, environment.Name, journal.Epoch, time, ct);
            var problem = await SendAsync(environment, target, notice, held.Permit);
            if (problem is null)
            {
                _waiting.TryRemove(key, out _);
                waiting = default;
                if (!await journal.NoteAsync(new NotificationSent(target.Name, notice.Type, notice.Subject, notice.Begins, notice.Message), ct)) return false;
                continue;
            }

            var wait = waiting.Wait == default ? FirstWait : waiting.Wait * 2 < LongestWait ? waiting.Wait * 2 : LongestWait;
            _waiting[key] = (wait, time.GetTimestamp());
            var known = journal.History.Notified.GetValueOrDefault(target.Name) is { Failing: true };
            return known || await journal.TellAsync(new NotificationFailed(target.Name, problem), ct);
        }

        return true;
    }

    private Task<string?> SendAsync(EnvironmentSpec environment, NotificationTarget target, Notice notice, WritePermit permit)
    {
        var title = notice.Title(environment.Name);
        var message = string.Join('\n', notice.Commands(environment.Name).Prepend(notice.Message));
        permit.Token.ThrowIfCancellationRequested();
        if (target.SnsTopicArn is not { } topic)
            return webhooks.PostAsync(target.WebhookUrlFrom!, $"{title}\n{message}", permit.Token);
        var isFifo = topic.EndsWith(".fifo", StringComparison.Ordinal);
        return accounts.For(environment.Aws).PublishAsync(
            new PublishRequest
            {
                TopicArn = topic,
                Subject = title.Length <= LongestSubject ? title : title[..LongestSubject],
                Message = $"{title}\n{message}\n\nWhat happened: reconciler log --env {environment.Name} --since 1h",
                MessageGroupId = isFifo ? environment.Name : null,
                MessageDeduplicationId = isFifo ? JournalEntry.Hash($"{title}\n{notice.Message}") : null,
            },
            permit);
    }

    /// <summary>What SNS takes (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html).</summary>
    private const int LongestSubject = 99;
}
