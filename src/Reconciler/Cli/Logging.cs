using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Reconciler.Cli;

/// <summary>
/// What the process says of itself, on standard error: lines for people on a terminal, JSON with named fields in a pipe or
/// a container.
/// </summary>
internal static partial class Logging
{
    /// <summary>Makes the loggers.</summary>
    /// <param name="terminal">Where they write.</param>
    /// <param name="verbose">
    /// Whether every pass is told. Without it, a terminal gets only what wants somebody: the story tells the rest.
    /// </param>
    public static ILoggerFactory Make(Terminal terminal, bool verbose) => LoggerFactory.Create(logging =>
    {
        logging.SetMinimumLevel(verbose ? LogLevel.Debug : terminal.ErrorInteractive ? LogLevel.Warning : LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.TimestampFormat = "HH:mm:ss'Z' ";
            line.UseUtcTimestamp = true;
            line.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.AddJsonConsole(json =>
        {
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.UseUtcTimestamp = true;
            json.IncludeScopes = false;
        });
        // The library's forms, but not its way out: that knows nothing of the live line, nor of where messages go.
        var form = terminal.ErrorInteractive ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
        logging.Services.RemoveAll<ILoggerProvider>();
        logging.Services.AddSingleton<ILoggerProvider>(services =>
            new MessageLog(terminal, services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == form)));
    });

    [LoggerMessage(1301, LogLevel.Error, "No journal, hence no write to AWS; tried again: {Problem}")]
    public static partial void NoJournal(ILogger logger, string problem);
}
