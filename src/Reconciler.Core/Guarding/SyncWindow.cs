using Reconciler.Core.Observing;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Guarding;

/// <summary>Whether a sync window is the only time for changes, or no time for them.</summary>
public enum SyncWindowKind
{
    /// <summary>What it covers is changed only while a window that allows it is open.</summary>
    Allow,

    /// <summary>What it covers is not changed while it is open, whatever another window allows.</summary>
    Deny,
}

/// <summary>A window of time in which changes are allowed or denied.</summary>
/// <param name="Name">Its name, for reasons in the log.</param>
/// <param name="Kind">Whether it allows or denies.</param>
/// <param name="Time">When it is open.</param>
public sealed record SyncWindow(string Name, SyncWindowKind Kind, WindowOfTime Time)
{
    /// <summary>The kinds that it covers; with no <see cref="Resources"/> either, all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The resources that it covers, as <c>kind/name</c>, besides those of its <see cref="Kinds"/>.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The classes of change that it covers. By default neither healing nor sleeping waits for a window.</summary>
    public IReadOnlyList<ChangeClass> Changes { get; init; } = [ChangeClass.Deploy, ChangeClass.Spec];

    /// <summary>Whether it has a say in a change of a resource.</summary>
    public bool Covers(ResourceAddress address, ChangeClass change) =>
        Changes.Contains(change)
        && ((Kinds.Count == 0 && Resources.Count == 0) || Kinds.Contains(address.Kind) || Resources.Contains(address.Local));
}
