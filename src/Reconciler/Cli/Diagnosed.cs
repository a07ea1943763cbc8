using Reconciler.Checking;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Diagnosing;

namespace Reconciler.Cli;

/// <summary>What came of a diagnosis, in every form of output.</summary>
internal sealed class Diagnosed
{
    private const int Something = 2;

    private readonly Symptoms _seen;

    /// <summary>Goes through the book.</summary>
    public Diagnosed(Symptoms seen)
    {
        _seen = seen;
        IsForeign = seen.Subject.IsForeignTo(seen.Facts.Check.Identity);
        Found = IsForeign ? [] : Diagnoses.Of(seen);
        Unknown = IsForeign
            ? [CheckJudge.Credentials(seen.Subject, seen.Facts.Check.Identity)]
            : [.. Unseen.Of(seen).Select(u => u with { Seen = Redaction.Of(u.Seen) })];
    }

    /// <summary><c>production/ecsService/backend</c>.</summary>
    public string Address => _seen.Service.Address.ToString();

    /// <summary>Whether the credentials are another account's: nothing was asked then, and <see cref="Unknown"/> says whose.</summary>
    public bool IsForeign { get; }

    /// <summary>What was found, nearest to the root first.</summary>
    public IReadOnlyList<Diagnosis> Found { get; }

    /// <summary>What could not be seen.</summary>
    public IReadOnlyList<HealthItem> Unknown { get; }

    /// <summary>0 where nothing was found and everything could be seen.</summary>
    public int ExitCode => Found.Count + Unknown.Count == 0 ? 0 : Something;

    /// <summary>How it does, in a few words: <c>1 of 2 running, targets 1 healthy, 1 unhealthy (Target.Timeout), active</c>.</summary>
    public string State
    {
        get
        {
            var running = _seen switch
            {
                { Live: { } live } => $"{live.Running} of {live.ComputedDesired ?? live.Desired} running",
                { Look: AbsentObservation } => "not there",
                _ => "not seen",
            };
            return string.Join(", ",
            [
                running, .. _seen.Targets is { } targets ? [$"targets {targets.Words}"] : Array.Empty<string>(),
                .. Revisions,
                _seen.Awake ? "active" : "dormant",
            ]);
        }
    }

    /// <summary>What it runs; while a deployment is under way, also what serves meanwhile.</summary>
    private IEnumerable<string> Revisions
    {
        get
        {
            if (_seen.Live is not { } live) return [];
            var primary = live.Deployments.FirstOrDefault(d => d.IsPrimary)?.Revision;
            string[] before = [.. live.Deployments.Where(d => !d.IsPrimary && d.Revision != primary).Select(d => d.Revision).Distinct(StringComparer.Ordinal)];
            return primary is null || before.Length == 0 ? live.TaskDefinition is { } runs ? [runs] : []
                : [$"{primary} is being rolled out", $"{string.Join(" and ", before)} {(live.Running > 0 ? "serves" : "ran before")}"];
        }
    }

    /// <summary>The line that counts.</summary>
    public string Total => IsForeign ? "nothing was asked"
        : $"{(Found.Count == 0 ? "nothing found" : $"{Found.Count} found")}, {Unknown.Count} unknown";

    /// <summary>For programs.</summary>
    public DiagnosisReport Report => new(
        _seen.Subject.Spec.Name, _seen.Service.Address.Name, Address, IsForeign ? null : State,
        [.. Found.Select(d => new DiagnosisReport.Finding(d.Entry, DiagnosedText.Word(d.Likelihood), d.Evidence, d.Cause, d.Remedy, d.Commands))],
        [.. Unknown.Select(u => new ItemReport(u))]);

    /// <summary>Writes it.</summary>
    /// <param name="form"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
    /// <param name="terminal">Where to.</param>
    public void Write(string form, Terminal terminal)
    {
        switch (form)
        {
            case "json": terminal.Out.WriteLine(Json.Text(Report)); break;
            case "markdown": DiagnosedText.WriteMarkdown(this, terminal.Out); break;
            default: DiagnosedText.Write(this, terminal); break;
        }
    }
}

/// <summary>What <c>diagnose</c> says, for programs.</summary>
internal sealed record DiagnosisReport(
    string Environment, string Service, string Address, string? State, IReadOnlyList<DiagnosisReport.Finding> Findings, IReadOnlyList<ItemReport> Unknown)
{
    /// <summary>One finding.</summary>
    internal sealed record Finding(
        string Entry, string Likelihood, IReadOnlyList<string> Evidence, string Cause, string Remedy, IReadOnlyList<string> Commands);
}
