namespace Reconciler.Kinds.Databases;

/// <summary>What kind of state a database is in, as far as starting and stopping it go.</summary>
internal enum StateNature
{
    /// <summary>It takes connections.</summary>
    Usable,

    /// <summary>It passes by itself into another state; meanwhile it may not take connections.</summary>
    Moving,

    /// <summary>At rest.</summary>
    Stopped,

    /// <summary>It stays so until somebody does something about it.</summary>
    Failed,

    /// <summary>A word that AWS's page did not have.</summary>
    Unlisted,
}

/// <summary>What AWS bills for in a state.</summary>
internal enum StateBilling
{
    /// <summary>Instance hours and storage.</summary>
    Running,

    /// <summary>Storage only.</summary>
    Storage,

    /// <summary>Neither.</summary>
    Nothing,
}

/// <summary>What is known of one state.</summary>
/// <param name="Nature">What kind of state it is.</param>
/// <param name="Billing">What AWS bills for in it.</param>
/// <param name="Slow">Whether it may last for hours, so that looking often is not worth it.</param>
/// <param name="Advice">For a failed state: what is wrong and what to do, as the end of a sentence.</param>
internal sealed record StateFacts(StateNature Nature, StateBilling Billing, bool Slow = false, string? Advice = null)
{
    /// <summary>A state that lasts until somebody does something about it.</summary>
    public static StateFacts Failed(StateBilling billing, string advice) => new(StateNature.Failed, billing, Slow: true, advice);
}
