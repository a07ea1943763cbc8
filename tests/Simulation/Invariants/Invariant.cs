using Simulation.Aws;
using Simulation.Clock;
using Simulation.Desired;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>What an invariant may look at.</summary>
/// <param name="Facts">What is known from rows and calls, as it was before what is being judged.</param>
/// <param name="Time">The world's clock.</param>
/// <param name="Tap">The journal where it is stored.</param>
/// <param name="Hands">What is really there.</param>
/// <param name="Repository">The commits.</param>
/// <param name="Report">Takes what is broken.</param>
internal sealed record Scene(
    Facts Facts, VirtualTime Time, JournalTap Tap, Hands Hands, Repository Repository, Action<int, string> Report);

/// <summary>One of the promises of docs/safety.md, held against every call and every row as it comes.</summary>
internal abstract class Invariant(Scene scene)
{
    /// <summary>
    /// How long after somebody else changed a thing a look may still be of what was before: a pass, and the lag of reads.
    /// </summary>
    protected static readonly TimeSpan Lately = TimeSpan.FromMinutes(4);

    /// <summary>Its number in docs/safety.md.</summary>
    public abstract int Number { get; }

    protected Facts Facts => scene.Facts;

    protected Hands Hands => scene.Hands;

    protected Repository Repository => scene.Repository;

    protected JournalTap Tap => scene.Tap;

    protected DateTimeOffset Now => scene.Time.Now;

    /// <summary>All of them. The ninth is held by the week itself, which knows when faults stop.</summary>
    public static IReadOnlyList<Invariant> All(Scene scene) =>
    [
        new StopsWhatNobodyUses(scene), new RaisesOnWhatIsThere(scene), new UnknownAuthorisesNothing(scene),
        new IntentBeforeWrite(scene), new LeaseBeforeSending(scene), new DeclaredAccountOnly(scene),
        new NothingWhereRefused(scene), new WindowsHold(scene), new LimitsHold(scene),
        new ContestsAreLeft(scene), new NothingUnapproved(scene), new RestorePointKept(scene), new AutoscalingIsRight(scene),
        new InvalidChangesNothing(scene), new OrphanIsLeft(scene), new DeclaredResourcesOnly(scene), new JournalIsWhole(scene),
        new RevisionsLoseNothing(scene), new RevisionsAreWanted(scene), new FailedOnce(scene),
        new ToldOnce(scene),
    ];

    /// <summary>A write has left the engine.</summary>
    public virtual void Reached(WireCall call, Replica process)
    {
    }

    /// <summary>A write is about to be carried out.</summary>
    public virtual void Sending(WireCall call, Replica process)
    {
    }

    /// <summary>What people are told has left the engine.</summary>
    public virtual void Telling(WireCall call, Replica process)
    {
    }

    /// <summary>What people are told has ended for its caller.</summary>
    public virtual void Told(WireCall call)
    {
    }

    /// <summary>A process could not append, or does not know whether it did.</summary>
    public virtual void Unwritten(Replica process)
    {
    }

    /// <summary>A row was appended.</summary>
    public virtual void Appended(Row row)
    {
    }

    /// <summary>A pass went through.</summary>
    public virtual void PassEnded(Replica process)
    {
    }

    protected void Broken(string what) => scene.Report(Number, what);

    /// <summary>Whether nobody but us has changed a thing lately.</summary>
    protected bool IsOurs(string key) => Now - Facts.TouchedAt(key) > Lately;
}
