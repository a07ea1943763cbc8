using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>
/// Holds the actions of one pass, in the order in which they are sent, against what may be changed at once: a mistake in a
/// commit, or in us, then breaks a part and not the whole. Falling asleep and waking are limited by their own order.
/// </summary>
internal sealed class BlastRadius
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly EnvironmentLook _look;
    private readonly List<DateTimeOffset> _sent;
    private readonly SortedSet<ResourceAddress> _changing;
    private int _inThisPass;

    public BlastRadius(EnvironmentLook look, IReadOnlyList<AssessedResource> resources)
    {
        _look = look;
        _sent = [.. look.History.ActionsSent.Where(at => at + Hour > look.Now).Order()];
        _changing = [.. resources.Where(r => r.Assessment.InProgress && IsOurs(look.History.Resource(r.Address.Local))).Select(r => r.Address)];
    }

    private ChangeLimits Limits => _look.Environment.Safeguards.Limits;

    /// <summary>The action, counted where it is ready and may go, otherwise held back.</summary>
    public GatedAction Hold(GatedAction action)
    {
        var planned = action.Planned;
        if (planned.State != ActionState.Ready || planned.Class == ChangeClass.CostMode || planned.Remedies) return action;
        if (Reached(planned.Address) is { } refusal)
            return action with
            {
                Planned = planned with
                {
                    State = ActionState.Waiting,
                    On = [.. planned.On, refusal.Message],
                    NotBefore = refusal.Until,
                    Refusal = refusal,
                    Held = refusal.Until is not null,
                },
            };
        _inThisPass++;
        _sent.Add(_look.Now);
        _changing.Add(planned.Address);
        return action;
    }

    private Refusal? Reached(ResourceAddress address)
    {
        if (Limits.ActionsPerHour is { } hourly && _sent.Count >= hourly)
        {
            var until = _sent[^hourly] + Hour;
            return new Refusal("ActionsPerHour", $"{UtcText.Second(until)}, since limits.actionsPerHour is {hourly}", until);
        }

        if (Limits.ShareChangedAtOnce is { } share && !_changing.Contains(address)
            && _changing.Count >= Math.Max(1, _look.Environment.Resources.Count * share / 100))
            return new Refusal(
                "ShareChangedAtOnce",
                $"{string.Join(", ", _changing.Select(a => a.Local))} to be done, since limits.shareChangedAtOnce is {share}%", null);
        return Limits.ActionsPerPass is { } most && _inThisPass >= most
            ? new Refusal("ActionsPerPass", $"the next pass, since limits.actionsPerPass is {most}", null)
            : null;
    }

    /// <summary>Whether what moves there may be a change of ours that is limited.</summary>
    private static bool IsOurs(ResourceHistory history) =>
        (history.OpenIntent ?? history.LastWrite)?.Class is ChangeClass.Deploy or ChangeClass.Spec or ChangeClass.Drift;
}
