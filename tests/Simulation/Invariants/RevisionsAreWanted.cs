using Simulation.Desired;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 16. A service is moved to a revision that runs the declared image, to the one that a person chose, or, where the declared
/// release failed, to the one that was proven last (and has not failed, nor did somebody go back from it, since); where none was, to what AWS ran before. Never to another. Everything is
/// stopped at once on a person's word only, and only to bring up what is there.
/// </summary>
internal sealed class RevisionsAreWanted(Scene scene) : Invariant(scene)
{
    public override int Number => 16;

    public override void Appended(Row row)
    {
        if (row.Type == "ReleaseFailed") GoesBack(row);
        if (row.Type != "ActionIntended") return;
        var (verb, address, declared) = ((string?)row.Event["verb"], row.Address!, Facts.InForce);
        var choice = Facts.Releases.ChoiceOf(address, declared);
        if (verb == "emergencyStop" && choice is not { Emergency: true }) Broken($"#{row.Seq} stops {address}, and nobody asked for it");
        if (verb == "emergencyStop" && choice is { } chosen && Hands.Definition(chosen.Revision) is null)
            Broken($"#{row.Seq} stops {address} for {chosen.Revision}, which is not there");
        if (row.To("taskDefinition") is not { } revision) return;
        var right = verb switch
        {
            "deploy" => declared?.ServiceAt(address)?.Image is { } image && Hands.Image(revision, Images.Container) == image,
            "rollback" => revision == choice?.Revision || revision == Facts.Releases.FailureOf(address, declared)?.BackTo,
            _ => false,
        };
        if (!right) Broken($"#{row.Seq} moves {address} to {revision}, which neither runs what is declared, nor was it chosen or proven");
    }

    /// <summary>What a look shows AWS has taken it to is no choice of ours.</summary>
    private void GoesBack(Row row)
    {
        var (address, failed, backTo) = (row.Address!, (string)row.Event["revision"]!, (string?)row.Event["backTo"]);
        var proven = Facts.Releases.ProvenOf(address);
        var shown = Facts.InForce?.Keys.GetValueOrDefault(address) is { } key ? Facts.Looks.Of(row.Process, key)?.Revision : null;
        if (backTo == failed) Broken($"#{row.Seq} takes {address} back to {failed}, which failed");
        if (proven is not null && !Facts.Releases.IsLeft(address, proven) && proven != failed && backTo != proven && backTo != shown)
            Broken($"#{row.Seq} takes {address} back to {backTo ?? "nothing"}, and {proven} was proven last");
        if (backTo is not null && backTo != proven && backTo != shown && !Facts.Looks.EverRan(backTo))
            Broken($"#{row.Seq} takes {address} back to {backTo}, which never ran");
    }
}
