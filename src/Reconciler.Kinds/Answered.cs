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

    /// <summary>Asks the same of each, side by side; a call that failed is a problem of its own answer, and of no other.</summary>
    /// <param name="items">What it is asked of.</param>
    /// <param name="key">By what an answer is found.</param>
    /// <param name="ask">The calls.</param>
    public static async Task<IReadOnlyDictionary<TKey, Answered<TValue>>> EachAsync<T, TKey, TValue>(
        IEnumerable<T> items, Func<T, TKey> key, Func<T, Task<TValue>> ask)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        var seen = await Task.WhenAll(items.Select(async item => KeyValuePair.Create(key(item), await AskAsync(() => ask(item)))));
        return seen.ToDictionary();
    }
}
