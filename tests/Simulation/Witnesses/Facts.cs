using Simulation.Aws;
using Simulation.Desired;

namespace Simulation.Witnesses;

/// <summary>What is known from the rows of the journal and from the wire, without the engine's word for it.</summary>
internal sealed class Facts(Repository repository)
{
    private readonly Dictionary<string, (long Tick, DateTimeOffset At)> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _touched = new(StringComparer.Ordinal);

    /// <summary>What each process was told.</summary>
    public Looks Looks { get; } = new();

    /// <summary>The last row.</summary>
    public Row? Last { get; private set; }

    /// <summary>The commit in force; null before the first, and while no file declares the environment.</summary>
    public Declared? InForce { get; private set; }

    /// <summary>Whether the journal says that no file declares the environment.</summary>
    public bool Orphaned { get; private set; }

    /// <summary>Whether the journal says that newer desired state was refused.</summary>
    public bool Rejected { get; private set; }

    /// <summary>Whether the mode that was last written down is dormant.</summary>
    public bool Dormant { get; private set; }

    /// <summary>Where the environment stands, as last written down; null before.</summary>
    public string? Phase { get; private set; }

    /// <summary>The pass that wrote down the first mode: before it nobody knew how the environment stands.</summary>
    public string? FirstPass { get; private set; }

    /// <summary>Until when somebody's override holds; null for none.</summary>
    public DateTimeOffset? OverrideUntil { get; private set; }

    /// <summary>What somebody was asked to agree to.</summary>
    public Approvals Approvals { get; } = new();

    /// <summary>Corrections of drift.</summary>
    public Corrections Corrections { get; } = new();

    /// <summary>What services run, and why.</summary>
    public Releases Releases { get; } = new();

    /// <summary>What wants somebody, and who was told of it.</summary>
    public Notices Notices { get; } = new();

    /// <summary>What the journal last said of the environment as a whole.</summary>
    public Row? Status { get; private set; }

    /// <summary>Who is paused: local addresses, and the empty text for the whole environment.</summary>
    public HashSet<string> Paused { get; } = new(StringComparer.Ordinal);

    /// <summary>The processes whose clock somebody has set.</summary>
    public HashSet<string> ClocksSet { get; } = new(StringComparer.Ordinal);

    /// <summary>Every intent by its number.</summary>
    public Dictionary<long, Intent> Intents { get; } = [];

    /// <summary>What services were like before they fell asleep, as recorded and still needed: address → field → value.</summary>
    public Dictionary<string, Dictionary<string, string>> RestorePoints { get; } = new(StringComparer.Ordinal);

    /// <summary>Address → not before when, by whom.</summary>
    public Dictionary<string, (DateTimeOffset At, string Process)> Cooldowns { get; } = new(StringComparer.Ordinal);

    /// <summary>The intents without an outcome.</summary>
    public IEnumerable<Intent> Open => Intents.Values.Where(i => i.Outcome is null);

    /// <summary>When we last wrote to a thing; 0 for never.</summary>
    public long LastWrite(string key) => _writes.GetValueOrDefault(key).Tick;

    /// <summary>When somebody else last changed a thing.</summary>
    public DateTimeOffset TouchedAt(string key) => _touched.GetValueOrDefault(key, DateTimeOffset.MinValue);

    /// <summary>Somebody else changes a thing.</summary>
    public void Touch(string key, DateTimeOffset now) => _touched[key] = now;

    /// <summary>The newest intent of a process about a thing, and whether its end is open.</summary>
    public Intent? IntentOf(string process, string key) =>
        Intents.Values.LastOrDefault(i => i.Row.Process == process && i.Key == key);

    public void Sent(WireCall call, DateTimeOffset now)
    {
        Releases.Sent(call);
        // A revision that is made moves nothing.
        if (call.Target is { } key && call.Operation != "RegisterTaskDefinition") _writes[key] = (call.Sent, now);
    }

    public void Appended(Row row)
    {
        Last = row;
        Approvals.Appended(row);
        Corrections.Appended(row, Intents);
        Notices.Appended(row);
        switch (row.Type)
        {
            case "GenerationAccepted":
                (InForce, Orphaned, Rejected) = (repository.Find(row.Commit ?? ""), false, false);
                // Something else is wanted: a failure to do what was wanted before must not delay it.
                Cooldowns.Clear();
                break;
            case "GenerationRejected":
                Rejected = true;
                break;
            case "EnvironmentOrphaned":
                (InForce, Orphaned, Rejected) = (null, true, false);
                break;
            case "EnvironmentChanged":
                Status = row;
                break;
            case "ModeChanged":
                if (Dormant != ((string?)row.Event["costMode"] == "Dormant")) Cooldowns.Clear();
                Dormant = (string?)row.Event["costMode"] == "Dormant";
                FirstPass ??= row.Pass;
                break;
            case "PhaseChanged":
                Phase = (string?)row.Event["phase"];
                break;
            case "OverrideSet":
                OverrideUntil = row.MomentOf("until");
                break;
            case "OverrideCleared":
                OverrideUntil = row.SeenAt;
                break;
            case "ReconcilingPaused":
                Paused.Add(row.Address ?? "");
                break;
            case "ReconcilingResumed":
                Paused.Remove(row.Address ?? "");
                break;
            case "RestorePointRecorded":
                if (!RestorePoints.TryGetValue(row.Address!, out var values)) RestorePoints[row.Address!] = values = [];
                foreach (var (field, value) in row.Event["values"]!.AsObject()) values[field] = (string)value!;
                break;
            case "RestorePointServed":
                RestorePoints.Remove(row.Address!);
                break;
            case "ActionIntended":
                Intents[row.Seq] = new Intent(row, InForce, InForce?.Keys.GetValueOrDefault(row.Address!));
                break;
            case "ActionCompleted" or "ActionResolved":
                if (Intents.GetValueOrDefault(row.ActionId ?? 0) is { } intent) intent.Outcome = row;
                if (row.MomentOf("retryAt") is { } again) Cooldowns[row.Address!] = (again, row.Process);
                else if (row.Type == "ActionCompleted") Cooldowns.Remove(row.Address!);
                break;
        }

        Releases.Appended(row, InForce);
    }
}
