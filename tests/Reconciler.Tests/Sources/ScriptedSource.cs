using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Kinds;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

/// <summary>A source that says what a test has it say.</summary>
internal sealed class ScriptedSource : IDesiredStateSource
{
    private readonly Channel<SourceLook> _next = Channel.CreateUnbounded<SourceLook>();
    private SourceLook _look = new SourceLook.Unreachable("nothing yet");

    public string Name => "scripted";

    public void Says(string yaml, string? commit = null) => Says(("staging.yaml", yaml), commit);

    public void Says((string Name, string Text) file, string? commit = null) => Shows(new SourceLook.Read(new SourcedReading(
        DesiredStateReader.Read([new SourceFile(file.Name, Encoding.UTF8.GetBytes(file.Text))], KindCatalog.Kinds, Name),
        new CommitStamp(commit, null, null))));

    public void Fails(string problem) => Shows(new SourceLook.Unreachable(problem));

    public Task<SourceLook> ReadAsync(CancellationToken ct) => Task.FromResult(_look);

    public async Task WaitForChangeAsync(CancellationToken ct) => await _next.Reader.ReadAsync(ct);

    public Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct) => Task.FromResult(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Shows(SourceLook look)
    {
        _look = look;
        _next.Writer.TryWrite(look);
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class KeptLog<T> : ILogger<T>
{
    private readonly List<(LogLevel Level, string Message)> _lines = [];

    /// <summary>What was logged since the last call.</summary>
    public IReadOnlyList<(LogLevel Level, string Message)> Take()
    {
        var lines = _lines.ToList();
        _lines.Clear();
        return lines;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add((logLevel, formatter(state, exception)));
}
