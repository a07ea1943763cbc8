namespace Reconciler.Core.Planning;

/// <summary>
/// Where an action stands in the order of falling asleep and waking (design §3). The stage alone says which gates apply;
/// the planner holds the gates. The order of the members is the order in which ready actions of one pass are sent.
/// </summary>
public enum Stage
{
    /// <summary>Asleep: an alarm's actions are disabled. Waits for every restore point.</summary>
    Mute,

    /// <summary>Asleep: scaling is suspended with a minimum of 0. Waits for every alarm to look muted.</summary>
    Suspend,

    /// <summary>Asleep: a count goes to 0. Waits for alarms, for all scaling, and for what depends on the service to be drained.</summary>
    Drain,

    /// <summary>Asleep: a database is stopped. Waits for alarms and for everything that depends on it to be drained.</summary>
    Stop,

    /// <summary>Awake: a database is started. Waits for nothing.</summary>
    Start,

    /// <summary>Awake: drift between two sizes above zero, or of anything without a place in the order. Waits for nothing.</summary>
    Correct,

    /// <summary>Awake: a service leaves zero. Waits for everything that it depends on to be available.</summary>
    Raise,

    /// <summary>Awake: scaling is resumed. Waits for the service itself to be available.</summary>
    Resume,

    /// <summary>Awake: an alarm's actions are enabled. Waits, while the environment wakes, for all of it to be available.</summary>
    Unmute,
}
