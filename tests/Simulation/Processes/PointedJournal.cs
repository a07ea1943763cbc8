using Reconciler.Core.Recording;
using Simulation.Aws;
using Simulation.Witnesses;

namespace Simulation.Processes;

/// <summary>
/// The journal of one process: before and after every append it may be killed or frozen, and the store may not be reached, or
/// its answer be lost.
/// </summary>
internal static class PointedJournal
{
    public const string Unreachable = "made unreachable by the simulation";

    public static IJournal Of(IJournal store, Replica process, Weather weather, Witness witness)
    {
        return new BentJournal(store, async (journal, entry, ct) =>
        {
            var what = $"append #{entry.Seq} {entry.Event.GetType().Name}";
            var ofNotice = entry.Event is NotificationSent;
            await process.PointAsync($"before {what}", ofNotice);
            var fault = weather.OfAppend(ofNotice);
            if (fault == AppendFault.Before) throw Fail($"before {what}");
            var result = await journal.AppendAsync(entry, ct);
            witness.JournalMoved();
            await process.PointAsync($"after {what}", ofNotice);
            return fault == AppendFault.After ? throw Fail($"after {what}") : result;
        });

        JournalUnavailableException Fail(string where)
        {
            witness.Unwritten(process, where);
            return new JournalUnavailableException(Unreachable);
        }
    }
}
