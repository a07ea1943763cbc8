using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Reconciler.Cli;

/// <summary>Log entries as messages of the terminal.</summary>
/// <param name="terminal">Where they go.</param>
/// <param name="form">What they look like.</param>
internal sealed class MessageLog(Terminal terminal, ConsoleFormatter form) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(terminal, form, categoryName);

    /// <summary>Nothing is kept.</summary>
    public void Dispose()
    {
    }

    private sealed class Logger(Terminal terminal, ConsoleFormatter form, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var text = new StringWriter();
            form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, text);
            if (text.ToString().TrimEnd() is { Length: > 0 } message) terminal.Message(message);
        }
    }
}
