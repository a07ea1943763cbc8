namespace Reconciler.Sources;

/// <summary>
/// Tells when files of a folder may have changed: at once by the system's own notice, once it has been quiet for a moment,
/// and by comparing sizes and times now and then, for file systems that give no notice (network shares, some mounts).
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Comparing costs next to nothing, and is all there is where the system gives no notice.</summary>
    public static readonly TimeSpan DefaultPoll = TimeSpan.FromSeconds(5);

    /// <summary>Editors save in several steps: whoever looks between them sees half a file.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Files that are written without a pause are looked at after this all the same.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly TimeSpan _poll;
    private readonly SemaphoreSlim _noticed = new(0, 1);
    private FileSystemWatcher? _system;
    private string _seen;

    /// <summary>Begins to watch a folder, or a file in its folder; it need not be there.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="time">This process's clock.</param>
    /// <param name="poll">How often to compare where no notice comes.</param>
    public FolderWatch(string path, TimeProvider time, TimeSpan poll)
    {
        (_path, _time, _poll) = (path, time, poll);
        _system = Watch();
        _seen = Fingerprint();
    }

    /// <summary>Waits for a change since the watch began or the last wait ended.</summary>
    /// <param name="again">Whether to end at the next comparison also without a change: what could not be read may be readable by then.</param>
    /// <param name="ct">Ends it.</param>
    public async Task WaitAsync(bool again, CancellationToken ct)
    {
        while (true)
        {
            if (await NoticedAsync(_poll, ct)) await QuietAsync(ct);
            if (Fingerprint() == _seen && !again) continue;

            // The folder may be another than the one that was watched: made again, or behind a link that was turned.
            _system?.Dispose();
            _system = Watch();
            // Taken last: what changes from here on is noticed at the next wait.
            _seen = Fingerprint();
            return;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _system?.Dispose();
        _noticed.Dispose();
    }

    /// <summary>The system's watch on the folder; on the one above it where the path is a file, or not there.</summary>
    private FileSystemWatcher? Watch()
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(_path));
        var inside = Directory.Exists(path);
        var folder = inside ? path : Path.GetDirectoryName(path);
        if (!Directory.Exists(folder)) return null;
        try
        {
            var watcher = new FileSystemWatcher(folder);
            Func<string?, bool> matters = inside ? IsDesiredState : name => name == Path.GetFileName(path) || IsMount(name);
            watcher.Changed += (_, e) => Notice(matters(e.Name));
            watcher.Created += (_, e) => Notice(matters(e.Name));
            watcher.Deleted += (_, e) => Notice(matters(e.Name));
            watcher.Renamed += (_, e) => Notice(matters(e.Name) || matters(e.OldName));
            watcher.Error += (_, _) => Notice(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            return null; // the system's watches are used up: comparing is left
        }
    }

    private static bool IsDesiredState(string? name) => name is not null && (FolderSource.IsYaml(name) || IsMount(name));

    /// <summary>Kubernetes mounts files as links through <c>..data</c>, and turns that link alone.</summary>
    private static bool IsMount(string? name) => name?.StartsWith("..", StringComparison.Ordinal) == true;

    private void Notice(bool matters)
    {
        if (!matters) return;
        try
        {
            if (_noticed.CurrentCount == 0) _noticed.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Two notices at once, or one after the end.
        }
    }

    /// <summary>A notice says that something happened; the next silence, that it is over.</summary>
    private async Task QuietAsync(CancellationToken ct)
    {
        var begun = _time.GetTimestamp();
        while (_time.GetElapsedTime(begun) < LongestBurst && await NoticedAsync(Quiet, ct))
        {
        }
    }

    private async Task<bool> NoticedAsync(TimeSpan within, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var timer = _time.CreateTimer(_ => Cancel(over), null, within, Timeout.InfiniteTimeSpan);
        try
        {
            await _noticed.WaitAsync(over.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The notice came first.
        }
    }

    private string Fingerprint()
    {
        try
        {
            return string.Join('\n', FolderSource.FilesOf(_path).Select(file =>
            {
                // Of what a link leads to: it stays the same when its target is changed.
                var info = File.ResolveLinkTarget(file, returnFinalTarget: true) ?? new FileInfo(file);
                return info is FileInfo { Exists: true } target ? $"{file}\t{target.Length}\t{target.LastWriteTimeUtc.Ticks}" : file;
            }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
