using Microsoft.Extensions.Logging;
using Reconciler.Core.Desired;

namespace Reconciler.Sources;

/// <summary>
/// The newest reading of a source, for all who work on environments. What cannot be read or is not valid is told once, not
/// at every reading, and so is its end.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="logger">Where problems are told.</param>
internal sealed partial class DesiredStateFeed(IDesiredStateSource source, ILogger<DesiredStateFeed> logger)
{
    private string? _problem;
    private IReadOnlyList<string> _findings = [];

    /// <summary>The newest reading; null where the source could not be read yet.</summary>
    public SourcedReading? Current { get; private set; }

    /// <summary>What is wrong with the source or what it says, now; empty where all is well.</summary>
    public IReadOnlyList<string> Problems => _problem is { } problem ? [problem, .. _findings] : _findings;

    /// <summary>Reads the source once.</summary>
    /// <returns>Whether it says something else than before.</returns>
    public async Task<bool> ReadAsync(CancellationToken ct)
    {
        switch (await source.ReadAsync(ct))
        {
            case SourceLook.Unreachable { Problem: var problem }:
                if (problem != _problem) LogUnreachable(problem);
                _problem = problem;
                return false;
            case SourceLook.Read { Sourced: var sourced }:
                if (_problem is not null) LogReachable(source.Name);
                _problem = null;
                Tell(sourced);
                var changed = Current is not { } last || Differs(last, sourced);
                Current = sourced;
                return changed;
            default:
                throw new InvalidOperationException("A look at a source has two cases.");
        }
    }

    /// <summary>Reads again whenever the source may have changed, until cancelled.</summary>
    /// <param name="changed">Is told when it says something else than before.</param>
    /// <param name="ct">Ends the watch.</param>
    public async Task WatchAsync(Func<Task> changed, CancellationToken ct)
    {
        while (true)
        {
            await source.WaitForChangeAsync(ct);
            if (await ReadAsync(ct)) await changed();
        }
    }

    private void Tell(SourcedReading sourced)
    {
        var findings = sourced.Reading.Findings.Select(f => f.ToString()).ToList();
        if (findings.SequenceEqual(_findings)) return;
        foreach (var finding in findings) LogFinding(finding);
        if (findings.Count == 0) LogValidAgain(source.Name);
        _findings = findings;
    }

    private static bool Differs(SourcedReading one, SourcedReading other) =>
        one.Origin != other.Origin
        || one.Reading.Complete != other.Reading.Complete
        || !one.Reading.Findings.SequenceEqual(other.Reading.Findings)
        || !one.Reading.InvalidEnvironments.SequenceEqual(other.Reading.InvalidEnvironments)
        || !one.Reading.Environments.Select(e => (e.Name, e.ContentHash))
            .SequenceEqual(other.Reading.Environments.Select(e => (e.Name, e.ContentHash)));

    [LoggerMessage(2001, LogLevel.Warning, "Desired state cannot be read; what was in force stays: {Problem}")]
    private partial void LogUnreachable(string problem);

    [LoggerMessage(2002, LogLevel.Information, "Desired state can be read again: {Source}")]
    private partial void LogReachable(string source);

    [LoggerMessage(2003, LogLevel.Error, "Desired state is not valid and not applied: {Finding}")]
    private partial void LogFinding(string finding);

    [LoggerMessage(2004, LogLevel.Information, "Desired state is valid again: {Source}")]
    private partial void LogValidAgain(string source);
}
