using System.Collections.Concurrent;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>
/// Tells a run as it goes: every event that a person would want to hear of, in lines; and on a terminal, below them, one
/// live line with how each environment does now.
/// </summary>
internal sealed class Story : IRunWatcher, IDisposable
{
    private readonly Terminal _terminal;
    private readonly Clocks _clocks;
    private readonly bool _jsonl;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, string> _now = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heardOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnvironmentChanged> _told = new(StringComparer.Ordinal);
    private readonly ITimer? _ticker;
    private bool _live;
    private int _frame;

    /// <summary>Begins.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="clocks">The clocks.</param>
    /// <param name="jsonl">Every event as a line of JSON, for programs, instead.</param>
    public Story(Terminal terminal, Clocks clocks, bool jsonl)
    {
        (_terminal, _clocks, _jsonl) = (terminal, clocks, jsonl);
        if (!terminal.Interactive || jsonl || !terminal.Console.Profile.Capabilities.Ansi) return;
        terminal.MakesRoom = Aside;
        _ticker = clocks.Process.CreateTimer(_ => Tick(), null, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200));
    }

    /// <inheritdoc/>
    public void Appended(JournalEntry entry)
    {
        lock (_gate)
        {
            try
            {
                Tell(entry);
            }
            catch (IOException)
            {
                // A full disk under standard output is no reason to leave AWS half-way: the journal has it all.
            }
        }
    }

    /// <inheritdoc/>
    public void Ended(string environment, PassEnd end, TimeSpan? next)
    {
        _now[environment] = end.Outcome switch
        {
            PassOutcome.Finished { Plan: var plan } => $"{environment}: {plan.Sync}, {plan.Health}{Moving(plan)}",
            PassOutcome.HeldByAnother held => $"{environment}: held by {held.Owner}",
            PassOutcome.NothingInForce nothing => $"{environment}: {nothing.Reason}",
            PassOutcome.Interrupted => $"{environment}: …",
            _ => $"{environment}: {end.Failure}",
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ticker?.Dispose();
        lock (_gate) Clear();
        _terminal.MakesRoom = null;
    }

    private void Tell(JournalEntry entry)
    {
        if (_jsonl)
        {
            _terminal.Out.WriteLine(Json.Line(LogLines.Of(entry)));
            _terminal.Out.Flush();
        }
        else if (IsWorthTelling(entry))
        {
            Clear();
            EventLine.Write(entry, _terminal);
            Show();
        }
    }

    private void Aside(Action write)
    {
        lock (_gate)
        {
            Clear();
            write();
            Show();
        }
    }

    /// <summary>
    /// Not told, though recorded: that a write went well, which its effect shows; that a resource differs or moves, which
    /// the writes show; the steps in between of an environment, which the live line shows; and at the first look, that what
    /// is as desired is so.
    /// </summary>
    private bool IsWorthTelling(JournalEntry entry) => entry.Event switch
    {
        ActionCompleted { Outcome: CompletedOutcome.Done or CompletedOutcome.InProgress } => false,
        ResourceChanged { Sync: SyncStatus.OutOfSync, Health: HealthStatus.Healthy or HealthStatus.Progressing } => false,
        ResourceChanged changed => !_heardOf.Add($"{entry.Environment}/{changed.Address}")
            || changed is not { Sync: SyncStatus.Synced, Health: HealthStatus.Healthy or HealthStatus.Dormant },
        EnvironmentChanged status => IsAnother(entry.Environment, status),
        _ => true,
    };

    private bool IsAnother(string environment, EnvironmentChanged status)
    {
        var before = _told.GetValueOrDefault(environment);
        _told[environment] = status;
        return before is null || (before.Sync, before.Health, before.Reason) != (status.Sync, status.Health, status.Reason);
    }

    private static string Moving(Plan plan) => plan.IsMoving ? $" ({plan.Message})" : "";

    private void Tick()
    {
        lock (_gate)
        {
            _frame++;
            Clear();
            Show();
        }
    }

    private void Clear()
    {
        if (!_live) return;
        _terminal.Out.Write("\r\u001b[2K");
        _live = false;
    }

    private void Show()
    {
        if (_ticker is null || _now.IsEmpty) return;
        const string frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
        var line = $"{frames[_frame % frames.Length]} {EventLine.Time(_clocks.Now)[11..]}  "
            + string.Join("  ·  ", _now.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value));
        var width = Math.Max(20, _terminal.Console.Profile.Width - 1);
        _terminal.Console.Write(new Text(line.Length > width ? line[..(width - 1)] + "…" : line, Styles.Faint));
        _live = true;
    }
}
