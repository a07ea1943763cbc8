using Simulation.Desired;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 17. A release that was taken back is not brought out again by itself until its declaration changes: it fails once. And
/// nothing is called failed that was never brought out, or that is not what is declared.
/// </summary>
internal sealed class FailedOnce(Scene scene) : Invariant(scene)
{
    public override int Number => 17;

    public override void Appended(Row row)
    {
        if (row.Address is not { } address) return;
        var failure = Facts.Releases.FailureOf(address, Facts.InForce);
        switch (row.Type)
        {
            case "ActionIntended" when failure is not null && ((string?)row.Event["verb"] is "deploy" or "registerRevision"):
                Broken($"#{row.Seq} brings out again what was taken back: {failure.Revision} of {address}");
                break;
            case "ReleaseFailed" when failure is not null:
                Broken($"#{row.Seq} takes {address} back for the second time, and nothing else was declared");
                break;
            case "ReleaseFailed" when !Facts.Releases.BroughtOut((string)row.Event["revision"]!):
                Broken($"#{row.Seq} calls {(string)row.Event["revision"]!} of {address} failed, and it was never brought out");
                break;
            case "ReleaseFailed" when Facts.InForce?.ServiceAt(address)?.Image is { } image && Hands.Image((string)row.Event["revision"]!, Images.Container) != image:
                Broken($"#{row.Seq} calls {image} of {address} failed, and it was {(string)row.Event["revision"]!}, which runs another image");
                break;
        }
    }
}
