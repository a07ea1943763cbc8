using Reconciler.Core.Recording;
using Simulation.Desired;
using Simulation.Happenings;

namespace Simulation.Invariants;

/// <summary>
/// 9, of releases. Once faults stop, a service runs its declared image, proven; or its release was taken back, once, it runs
/// what it went back to, and that is said; or it runs what a person chose.
/// </summary>
internal sealed class EndingReleases(Town town)
{
    /// <summary>
    /// What is declared at the end can be reached: a good image, or one that fails where something good was proven before. A
    /// person's choice stays only where it is good.
    /// </summary>
    public DeclaredService Reachable(DeclaredService service)
    {
        if (service.Image is null) return service;
        var proven = town.Witness.Facts.Releases.ProvenOf(service.Local);
        var isSafe = proven is not null && Images.IsGood(Image(proven)) && proven == town.Hands.Running(service.Service)?.Revision;
        return Images.IsGood(service.Image) || isSafe ? service : service with { Image = Images.First(service.Service) };
    }

    /// <summary>People take their choices back, but for some that do well.</summary>
    public void Clear()
    {
        foreach (var local in town.Witness.Facts.Releases.Pinned.Order(StringComparer.Ordinal).ToList())
            if (!Images.IsGood(Image(town.Witness.Facts.Releases.ChoiceOf(local, town.Witness.Facts.InForce)?.Revision)) || town.Chance.Next(2) == 0)
                town.Tell(new RollbackCleared(local));
    }

    /// <summary>Whether nothing is out of sync but services whose release was taken back, and they have come to rest.</summary>
    public bool AllBackOrSynced(Declared declared) => declared.Keys.Keys.All(local =>
        town.Witness.Facts.Releases.StatusOf(local) is not { } status
        || (string?)status.Event["sync"] == "Synced"
        || (town.Witness.Facts.Releases.RolledBack.Contains(local) && (string?)status.Event["health"] == "Healthy"));

    /// <summary>What the journal says of a service is so.</summary>
    public void Really(DeclaredService service)
    {
        if (service.Image is null || town.Hands.Running(service.Service) is not { } really) return;
        var (releases, local) = (town.Witness.Facts.Releases, service.Local);
        var declared = town.Witness.Facts.InForce;
        var (choice, failure) = (releases.ChoiceOf(local, declared), releases.FailureOf(local, declared));
        var wrong = !really.Alone ? "and something else as well"
            : choice is not null ? really.Revision == choice.Revision ? null : $"and {choice.Revision} was chosen"
            : failure is not null
                ? !releases.RolledBack.Contains(local) ? $"and {failure.Revision} was taken back, which is not said"
                : really.Revision == (failure.BackTo ?? really.Revision) ? null : $"and was taken back to {failure.BackTo}"
            : releases.RolledBack.Contains(local) ? "is called rolled back, and nothing failed"
            : Image(really.Revision) != service.Image ? $"and {service.Image} is declared"
            : releases.ProvenOf(local) != really.Revision ? "and that was never proven"
            : null;
        if (wrong is not null) town.Witness.Break(9, $"at rest, {service.Key} runs {really.Revision}, {wrong}");
    }

    private string? Image(string? revision) => revision is null ? null : town.Hands.Image(revision, Images.Container);
}
