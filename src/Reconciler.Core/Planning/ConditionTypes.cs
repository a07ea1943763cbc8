namespace Reconciler.Core.Planning;

/// <summary>The types of condition, as <c>status</c> and the journal name them.</summary>
public static class ConditionTypes
{
    /// <summary>Synced and healthy, or asleep as desired.</summary>
    public const string Ready = "Ready";

    /// <summary>Something is being changed or moves.</summary>
    public const string Reconciling = "Reconciling";

    /// <summary>Nothing goes on before somebody does something, or nothing has for longer than <c>progressDeadline</c>.</summary>
    public const string Stalled = "Stalled";

    /// <summary>An environment that should be awake by now and is not.</summary>
    public const string WakeOverdue = "WakeOverdue";

    /// <summary>AWS does not allow what the mode asks for.</summary>
    public const string Unsupported = "Unsupported";

    /// <summary>An alarm was in ALARM when its actions were enabled again; it will not fire by itself.</summary>
    public const string AlarmedWhileMuted = "AlarmedWhileMuted";
}
