using Reconciler.Core.Planning;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// What a service's scalable target is to be while awake: as declared, with its flags down; what is not declared as the
/// restore point says while waking, and as it is otherwise.
/// </summary>
internal sealed class EcsServiceScaling
{
    /// <summary>The scalable target as it is to be; null where there is to be none, or where it is not known what.</summary>
    public EcsScalableTarget? Wanted { get; }

    /// <summary>Why it is not known what it is to be, as one word and a sentence; null where it is.</summary>
    public (string Reason, string Message)? Problem { get; }

    /// <summary>What differs from the live one.</summary>
    public IReadOnlyList<Change> Differences { get; }

    /// <param name="declared">What is declared; null where scaling is not.</param>
    /// <param name="restored">What comes back; null where nothing does.</param>
    /// <param name="live">What there is; null where there is none.</param>
    public EcsServiceScaling(EcsAutoscaling? declared, EcsScalableTarget? restored, EcsScalableTarget? live)
    {
        if (declared is null)
        {
            // It belongs to the service: nobody makes one that was taken away, and only what we changed comes back.
            Wanted = live is null ? null : restored ?? live;
        }
        else
        {
            var basis = restored ?? live;
            var (min, max) = (declared.Min ?? basis?.Min, declared.Max ?? basis?.Max);
            if (min is null || max is null)
                Problem = ("BoundsUnknown",
                    "The service has no scalable target, and making one takes both bounds. Declare "
                    + $"{(min is null ? "autoscaling.min" : "autoscaling.max")}{(min is null && max is null ? " and autoscaling.max" : "")}.");
            else if (min > max)
                Problem = ("BoundsConflict",
                    $"autoscaling.min {min} is above autoscaling.max {max}, one of them being that of the live scalable target. Declare both.");
            else
                Wanted = new EcsScalableTarget(min.Value, max.Value, EcsSuspension.None);
        }

        Differences = Wanted is null ? [] : Changes(live, Wanted);
    }

    /// <summary>The fields in which two scalable targets differ.</summary>
    public static IReadOnlyList<Change> Changes(EcsScalableTarget? from, EcsScalableTarget to)
    {
        var before = from?.Fields().ToDictionary() ?? [];
        return
        [
            .. to.Fields()
                .Select(field => new Change(field.Key, before.GetValueOrDefault(field.Key), field.Value))
                .Where(change => change.From != change.To),
        ];
    }
}
