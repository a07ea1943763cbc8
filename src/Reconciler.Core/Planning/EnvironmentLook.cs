using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Planning;

/// <summary>Everything that a plan is computed from. The same look always gives the same plan.</summary>
/// <param name="Environment">The desired state in force.</param>
/// <param name="Observations">What was seen of each resource; one that is not in it counts as Unknown.</param>
/// <param name="History">What the journal knows.</param>
/// <param name="Mode">The mode in force.</param>
/// <param name="Caller">Who AWS says we are.</param>
/// <param name="Now">The present moment.</param>
/// <param name="Epoch">The lease epoch that we plan under; 0 for a reader that owns nothing.</param>
/// <param name="Settle">How long to let lagging reads and lost answers come to rest.</param>
public sealed record EnvironmentLook(
    EnvironmentSpec Environment,
    IReadOnlyDictionary<ResourceAddress, Observation> Observations,
    EnvironmentHistory History,
    EffectiveMode Mode,
    CallerIdentity Caller,
    DateTimeOffset Now,
    long Epoch,
    SettleTimes Settle)
{
    /// <summary>
    /// Since when certainly no write of this environment can have been sent: the end of our own last one, answered or not,
    /// or the moment at which we took the lease, whichever is later. An intent may be much older than its write: it is
    /// throttled for minutes, or its process was frozen. Null where nobody knows, as for a reader: then the intents' own
    /// times count.
    /// </summary>
    public DateTimeOffset? QuietSince { get; init; }

    /// <summary>
    /// What was seen of a resource. What another account shows under the same names is nothing of the environment; and until AWS
    /// has once named the account, nobody knows whose it is.
    /// </summary>
    public Observation Seen(ResourceAddress address)
    {
        if (Caller.Contradicts(Environment.Aws.AccountId) is not null) return Observation.Unknown("the credentials are another account's", Now);
        var seen = Observations.GetValueOrDefault(address) ?? Observation.Unknown("not looked at", Now);
        return seen is not UnknownObservation && Caller.Presumed is null
            ? Observation.Unknown($"the account is not confirmed ({Caller.Problem})", Now)
            : seen;
    }

    /// <summary>The moment whose windows count, where it is not the present one (<c>plan --at</c>).</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>How long a resource is left alone after a write whose effect is not seen yet.</summary>
/// <param name="AfterWrite">After a write that took effect, before the same write may be proposed again: reads lag writes.</param>
/// <param name="AfterLostAnswer">After one of our own writes whose answer was lost: reads lag writes.</param>
/// <param name="AfterForeignIntent">After we took over, for an intent of an earlier owner without an outcome: one attempt timeout (design §4, 5).</param>
public sealed record SettleTimes(TimeSpan AfterWrite, TimeSpan AfterLostAnswer, TimeSpan AfterForeignIntent)
{
    /// <summary>
    /// How much older than the moment it was asked for a read may be, where it is about what a write of ours changed. AWS
    /// publishes no figure; 60 s is a careful one.
    /// </summary>
    public TimeSpan ReadLag { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>5 s, 5 s, 15 s, and 60 s for reads.</summary>
    public static SettleTimes Default { get; } =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
}
