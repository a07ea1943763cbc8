using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds;

/// <summary>Something that was asked for.</summary>
/// <param name="Value">The answer; meaningful only where there is no problem.</param>
/// <param name="Problem">Why there is none, in words; null where there is.</param>
public sealed record Answered<T>(T Value, string? Problem = null);

/// <summary>Makes answers.</summary>
public static class Answered
{
    /// <summary>There was none.</summary>
    /// <param name="problem">Why, in words.</param>
    public static Answered<T> Failed<T>(string problem) => new(default!, problem);

    /// <summary>Asks AWS; a call that failed is a problem of this answer, and of no other. Cancellation goes through.</summary>
    /// <param name="ask">The calls.</param>
    public static async Task<Answered<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        try
        {
            return new Answered<T>(await ask());
        }
        catch (AwsCallException e)
        {
            return Failed<T>(Outcomes.Reason(e));
        }
    }
}
