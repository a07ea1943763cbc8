using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Notifying;

/// <summary>
/// What is to be told to whom: the difference between what holds, by the journal, and what was told, by the journal. So each
/// is told once, also by a replica that takes over; what ended before it could be told is not told at all. Pure.
/// </summary>
public static class Notices
{
    /// <summary>What the addresses begin with of which <c>diagnose</c> can say why they are not well.</summary>
    private const string Service = "ecsService/";

    /// <summary>What holds, in a defined order.</summary>
    /// <param name="history">What the journal knows.</param>
    public static IReadOnlyList<Notice> Holding(EnvironmentHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. OfEnvironment(history), .. history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal).SelectMany(r => OfResource(r.Key, r.Value))];
    }

    /// <summary>What one target is still to be told: all-clears first.</summary>
    /// <param name="target">The target.</param>
    /// <param name="history">What the journal knows.</param>
    public static IReadOnlyList<Notice> Due(NotificationTarget target, EnvironmentHistory history)
    {
        ArgumentNullException.ThrowIfNull(target);
        var told = history?.Notified.GetValueOrDefault(target.Name)?.Told ?? [];
        var holding = Holding(history!).Where(n => Concerns(target, n, history!)).ToList();
        return
        [
            .. told.Where(t => !holding.Exists(h => h.Key == t.Key))
                .Select(t => t with { Begins = false, Message = $"over; it was: {t.Message}" }),
            .. holding.Where(h => !told.Any(t => t.Key == h.Key)),
        ];
    }

    /// <summary>What a target is told of; of an incident, where others are told first, not before it is escalated.</summary>
    private static bool Concerns(NotificationTarget target, Notice notice, EnvironmentHistory history) =>
        (target.On.Count == 0 || target.On.Contains(notice.Type))
        && (notice.Type != NoticeType.Incident || !target.OnEscalation || history.Incidents.Open!.EscalatedTo.Contains(target.Name));

    private static IEnumerable<Notice> OfEnvironment(EnvironmentHistory history)
    {
        if (history.Rejected is { } rejected) yield return new Notice(NoticeType.DesiredStateInvalid, null, true, EventText.Of(rejected));
        if (history.Conditions.GetValueOrDefault(ConditionTypes.WakeOverdue) is { Status: true } overdue)
            yield return new Notice(NoticeType.WakeOverdue, null, true, overdue.Message);
        if (history.Incidents.Open is { } open)
            yield return new Notice(NoticeType.Incident, open.Name, true, $"{open.Severity.Word()} since {UtcText.Minute(open.OpenedAt)}: {open.Message}")
            {
                Incident = open.Number,
                Services = Services(open),
            };
    }

    private static IReadOnlyList<string> Services(Incident open) =>
    [
        .. open.Causes.Where(c => c.Address.StartsWith(Service, StringComparison.Ordinal)).Select(c => c.Address[Service.Length..])
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<Notice> OfResource(string local, ResourceHistory history)
    {
        if (history.Conditions.GetValueOrDefault(ConditionTypes.AlarmedWhileMuted) is { Status: true } alarmed)
            yield return new Notice(NoticeType.AlarmedWhileMuted, local, true, alarmed.Message);
        var wanted = history.Approvals.OrderBy(a => a.Key, StringComparer.Ordinal).Where(a => a.Value.Answer is null).ToList();
        if (wanted.Count > 0)
            yield return new Notice(NoticeType.ApprovalWanted, local, true, string.Join("; ", wanted.Select(a => EventText.Of(a.Value.Wanted))));
        if (history.Conditions.GetValueOrDefault(ConditionTypes.Stalled) is { Status: true } stalled)
            yield return new Notice(
                stalled.Reason == ContestGuard.Reason ? NoticeType.Contested : NoticeType.Stalled, local, true, stalled.Message);
    }
}
