namespace Reconciler.Core.Planning;

/// <summary>A planned action with the gates that are closed before it.</summary>
/// <param name="Planned">The action as far as it is decided.</param>
/// <param name="Closed">The closed gates.</param>
internal sealed record GatedAction(PlannedAction Planned, IReadOnlyList<ClosedGate> Closed)
{
    /// <summary>Behind one more gate.</summary>
    public GatedAction Behind(ClosedGate gate) => new(
        Planned with { State = ActionState.Waiting, On = [.. Planned.On, gate.Reason] }, [.. Closed, gate]);
}
