using Reconciler.Core.Recording;

namespace Reconciler.Core.Incidents;

/// <summary>What the journal knows of the incidents of one environment: a fold over its events.</summary>
public sealed record IncidentHistory
{
    /// <summary>There was none.</summary>
    public static IncidentHistory Empty { get; } = new();

    /// <summary>The number of the last one; 0 where there was none.</summary>
    public int Last { get; init; }

    /// <summary>The open one; null where there is none.</summary>
    public Incident? Open { get; init; }

    /// <summary>
    /// What held still, by <c>kind/name</c>, when somebody resolved an incident all the same: it opens no other one before it was over.
    /// </summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <summary>The same with one more event.</summary>
    /// <param name="happened">Any event; most say nothing of incidents.</param>
    /// <param name="actor">Who wrote it.</param>
    /// <param name="at">When.</param>
    public IncidentHistory With(ReconcileEvent happened, string actor, DateTimeOffset at) => happened switch
    {
        IncidentOpened e => this with { Last = e.Number, Open = new Incident(e.Number, e.Severity, at, e.Message, [e.Cause()]) },
        IncidentEased e => this with
        {
            Open = Of(e.Number) is { } open ? Eased(open, e.Address, at) : Open,
            SetAside = [.. SetAside.Where(a => a != e.Address)],
        },
        IncidentWidened e when Of(e.Number) is { } open => this with
        {
            Open = open with
            {
                Severity = e.Severity,
                Causes = [.. open.Causes.Where(c => c.Address != e.Address || c.ByHand != (e.ByHand == true)), e.Cause()],
                EasedAt = null,
            },
        },
        IncidentAcknowledged e when Of(e.Number) is { } open => this with
        {
            Open = open with { Severity = e.Severity, AcknowledgedBy = open.AcknowledgedBy ?? actor, AcknowledgedAt = open.AcknowledgedAt ?? at },
        },
        IncidentEscalated e when Of(e.Number) is { } open => this with
        {
            Open = open with { EscalatedTo = [.. open.EscalatedTo.Union(e.Targets, StringComparer.Ordinal)] },
        },
        IncidentResolved e when Of(e.Number) is { } open => this with
        {
            Open = null,
            SetAside = [.. SetAside.Union(open.Causes.Where(c => !c.ByHand).Select(c => c.Address), StringComparer.Ordinal)],
        },
        _ => this,
    };

    private static Incident Eased(Incident open, string address, DateTimeOffset at)
    {
        var left = open.Causes.Where(c => c.Address != address || c.ByHand).ToList();
        return open with { Causes = left, EasedAt = left.Count > 0 ? null : open.EasedAt ?? at };
    }

    /// <summary>The open one, where it has this number: what is said of another comes too late.</summary>
    private Incident? Of(int number) => Open?.Number == number ? Open : null;
}
