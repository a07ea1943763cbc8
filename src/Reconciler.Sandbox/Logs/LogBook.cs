using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>The log groups of one account and region, and what was written to them, bounded for long runs.</summary>
internal sealed class LogBook(SandboxSite site)
{
    /// <summary>Lines kept of each group, the newest: what a year of starts and stops of a busy service comes to.</summary>
    public const int Kept = 10_000;

    private readonly Dictionary<string, Queue<LogLine>> _lines = new(StringComparer.Ordinal);
    private long _written;

    private readonly ImageErrors _errors = new(site);

    public Shelf<LogGroup> Groups { get; } = new(site.World);

    public void Write(string group, DateTimeOffset at, string stream, string message)
    {
        if (!_lines.TryGetValue(group, out var lines))
            _lines[group] = lines = new Queue<LogLine>();
        lines.Enqueue(new LogLine(at, ++_written, stream, message));
        if (lines.Count > Kept)
            lines.Dequeue();
    }

    /// <summary>
    /// A group's lines between two instants, both included, oldest first. Whoever reads lines asks here and nowhere else, so
    /// lines that follow from something else than an event, such as a rate, can be made here for the span that is asked for.
    /// </summary>
    public IEnumerable<LogLine> Between(LogGroup group, DateTimeOffset from, DateTimeOffset to)
    {
        if (group.RetentionDays is { } days && site.World.Now - TimeSpan.FromDays(days) is var oldest && oldest > from)
            from = oldest;
        var written = _lines.TryGetValue(group.Name, out var lines) ? lines.Where(line => line.At >= from && line.At <= to) : [];
        return written.Concat(_errors.Between(group, from, to)).OrderBy(line => line.At).ThenBy(line => line.Sequence);
    }
}
