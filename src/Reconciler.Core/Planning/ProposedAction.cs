namespace Reconciler.Core.Planning;

/// <summary>
/// One write that a kind proposes, complete in itself and absolute: sending it twice has the effect of sending it once.
/// </summary>
/// <param name="Verb">A camel-case word, one of the kind's own: <c>stop</c>, <c>setCount</c>, <c>mute</c>.</param>
/// <param name="Stage">Its place in the order.</param>
/// <param name="Changes">What it changes, at least one.</param>
/// <param name="Why">The reason in a few words: <c>count 1 is below autoscaling.min 2</c>.</param>
/// <param name="Write">The kind's own description of the write, with everything that is needed to send it.</param>
public sealed record ProposedAction(string Verb, Stage Stage, IReadOnlyList<Change> Changes, string Why, object Write)
{
    /// <summary>Whether it takes back what failed: sync windows and limits do not hold it, lest what is broken stay so until Sunday.</summary>
    public bool Remedies { get; init; }
}
