namespace Reconciler.Amazon.Calling;

/// <summary>Whether a call changes something, which decides what may be repeated without looking.</summary>
public enum CallIntent
{
    /// <summary>Changes nothing: repeated on throttling and on every transient fault.</summary>
    Read,

    /// <summary>Changes something: repeated only where it is certain that nothing was changed.</summary>
    Write,
}
