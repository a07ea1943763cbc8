namespace Reconciler.Core.Notifying;

/// <summary>What people are told of, once when it begins and once when it is over.</summary>
public enum NoticeType
{
    /// <summary>A resource makes no progress, or cannot.</summary>
    Stalled,

    /// <summary>Something else keeps changing what is corrected.</summary>
    Contested,

    /// <summary>The environment should be awake by now and is not.</summary>
    WakeOverdue,

    /// <summary>An alarm was in ALARM when its actions were enabled again: it does not fire by itself.</summary>
    AlarmedWhileMuted,

    /// <summary>An action waits for somebody's approval.</summary>
    ApprovalWanted,

    /// <summary>Desired state that is not valid was found; the last good one stays in force.</summary>
    DesiredStateInvalid,

    /// <summary>An incident is open.</summary>
    Incident,
}
