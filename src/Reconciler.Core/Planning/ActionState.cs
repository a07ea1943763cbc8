namespace Reconciler.Core.Planning;

/// <summary>Whether a planned action can be sent now.</summary>
public enum ActionState
{
    /// <summary>Every gate is open: it is sent in this pass.</summary>
    Ready,

    /// <summary>It will be possible by itself: when something else is done, or at a time.</summary>
    Waiting,

    /// <summary>It will not be possible until somebody does something.</summary>
    Blocked,
}
