namespace Simulation.Witnesses;

/// <summary>
/// Corrections of drift, from the rows: writes to a resource that was seen as desired under the commit and the mode in force,
/// and that took effect or may have. What takes a release back is none, unless it goes where we went before.
/// </summary>
internal sealed class Corrections
{
    private readonly Dictionary<string, bool> _dormantWhenSynced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _syncedAsCommitted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Address, string Field), List<DateTimeOffset>> _made = [];
    private readonly HashSet<long> _open = [];
    private readonly List<(DateTimeOffset At, string? Pass)> _sent = [];
    private readonly Dictionary<string, string> _revisions = new(StringComparer.Ordinal);
    private bool _dormant;

    /// <summary>Whether a resource was last seen as desired in the mode in force: no write to it is a step of falling asleep or waking.</summary>
    public bool InMode(string address) => _dormantWhenSynced.TryGetValue(address, out var dormant) && dormant == _dormant;

    /// <summary>When a field was corrected, as far as certain.</summary>
    public IReadOnlyList<DateTimeOffset> Of(string address, string field) => _made.GetValueOrDefault((address, field)) ?? [];

    /// <summary>Whether a write to a resource now is a correction of drift.</summary>
    public bool IsDrift(string address) => InMode(address) && _syncedAsCommitted.Contains(address);

    /// <summary>Whether an intent goes back to the revision that we went to last, since something else has moved the service.</summary>
    public bool IsAgain(Row intent) => intent.To("taskDefinition") is { } revision && _revisions.GetValueOrDefault(intent.Address!) == revision;

    /// <summary>Intents that were no step of falling asleep or waking: how many since a moment.</summary>
    public int Since(DateTimeOffset moment) => _sent.Count(s => s.At > moment);

    /// <summary>The same, of one pass.</summary>
    public int InPass(string? pass) => _sent.Count(s => s.Pass == pass);

    public void Appended(Row row, IReadOnlyDictionary<long, Intent> intents)
    {
        switch (row.Type)
        {
            case "GenerationAccepted":
                _syncedAsCommitted.Clear();
                _made.Clear();
                break;
            case "ModeChanged":
                if (_dormant != ((string?)row.Event["costMode"] == "Dormant")) _made.Clear();
                _dormant = (string?)row.Event["costMode"] == "Dormant";
                break;
            case "ReconcilingResumed" when row.Address is null:
                _made.Clear();
                break;
            case "ReconcilingResumed":
                Forget(row.Address);
                break;
            case "ResourceReleased":
                Forget(row.Address!);
                _dormantWhenSynced.Remove(row.Address!);
                _revisions.Remove(row.Address!);
                break;
            case "ResourceChanged" when row.Event["declaration"] is not null:
                _dormantWhenSynced[row.Address!] = _dormant;
                _syncedAsCommitted.Add(row.Address!);
                break;
            case "ActionIntended" when row.TakesBack:
                if (IsAgain(row)) _open.Add(row.Seq);
                break;
            case "ActionIntended":
                if (InMode(row.Address!)) _sent.Add((row.SeenAt, row.Pass));
                if (IsDrift(row.Address!)) _open.Add(row.Seq);
                break;
            case "ActionCompleted" when (string?)row.Event["outcome"] is "Done" or "InProgress":
            case "ActionResolved" when (string?)row.Event["resolution"] != "NotApplied":
                if (intents.GetValueOrDefault(row.ActionId ?? 0) is not { } intent) break;
                if (_open.Remove(intent.Row.Seq)) Made(intent.Row);
                if (intent.Row.To("taskDefinition") is { } revision) _revisions[intent.Address] = revision;
                break;
        }
    }

    private void Made(Row intent)
    {
        foreach (var (field, _) in AskedAction.Values(intent))
        {
            if (!_made.TryGetValue((intent.Address!, field), out var made)) _made[(intent.Address!, field)] = made = [];
            made.Add(intent.SeenAt);
        }
    }

    private void Forget(string address)
    {
        foreach (var key in _made.Keys.Where(k => k.Address == address).ToList()) _made.Remove(key);
    }
}
