using Reconciler.Amazon.Calling;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>One question to AWS: a failure is its answer, and no other question's.</summary>
internal static class Tried
{
    /// <summary>Asks.</summary>
    /// <param name="ask">The question.</param>
    /// <returns>The answer, or why there is none.</returns>
    public static async Task<Seen<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Seen<T>(await ask());
        }
        catch (AwsCallException e)
        {
            return new Seen<T>(default!, Outcomes.Reason(e));
        }
    }
}
