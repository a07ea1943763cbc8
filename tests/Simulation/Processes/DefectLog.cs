using Microsoft.Extensions.Logging;
using Reconciler.Daemon;
using Simulation.Witnesses;

namespace Simulation.Processes;

/// <summary>What a process logs: a defect, or a journal that fails for a reason that is not ours, breaks the week.</summary>
internal sealed class DefectLog(Witness witness) : ILogger<PassRunner>
{
    private const int NoJournal = 1004;
    private const int Defect = 1005;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var words = $"{formatter(state, exception)} {exception}";
        if (eventId.Id == Defect || (eventId.Id == NoJournal && !words.Contains(PointedJournal.Unreachable, StringComparison.Ordinal)))
            witness.Defect(words);
    }
}
