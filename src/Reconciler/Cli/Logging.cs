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
    /// <param name="verbose">Whether every pass is told.</param>
    /// <param name="structured">JSON instead of lines; without it, only what wants somebody: the story tells the rest.</param>
    public static ILoggerFactory Make(bool verbose, bool structured) => LoggerFactory.Create(logging =>
    {
        logging.SetMinimumLevel(verbose ? LogLevel.Debug : structured ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = structured ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        });
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.TimestampFormat = "HH:mm:ss'Z' ";
            line.UseUtcTimestamp = true;
        });
        logging.AddJsonConsole(json =>
        {
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.UseUtcTimestamp = true;
            json.IncludeScopes = false;
        });
        // The last formatter added would win otherwise.
        logging.AddConsole(console => console.FormatterName = structured ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple);
    });

    [LoggerMessage(1301, LogLevel.Error, "No journal, hence no write to AWS; tried again: {Problem}")]
    public static partial void NoJournal(ILogger logger, string problem);
}
