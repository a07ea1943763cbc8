namespace Reconciler.Sources;

/// <summary>
/// Tells when files of a folder may have changed: at once by the system's own notice, once it has been quiet for a moment,
/// and by comparing sizes and times now and then, for file systems that give no notice (network shares, some mounts).
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors save in several steps: whoever looks between them sees half a file.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly FileSystemWatcher? _system;
    private readonly SemaphoreSlim _noticed = new(0, 1);
    private string _seen;

    /// <summary>Begins to watch a folder, or the folder of a file.</summary>
    public FolderWatch(string path, TimeProvider time)
    {
        (_path, _time, _seen) = (path, time, Fingerprint(path));
        _system = Watch(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)));
    }

    /// <summary>Waits for a change since the watch began or the last wait ended.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        while (true)
        {
            var noticed = await NoticedAsync(Patience, ct);
            // A notice says that something happened; the next silence, that it is over.
            while (noticed && await NoticedAsync(Quiet, ct))
            {
            }

            var now = Fingerprint(_path);
            if (now == _seen) continue;
            _seen = now;
            return;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _system?.Dispose();
        _noticed.Dispose();
    }

    private FileSystemWatcher? Watch(string? folder)
    {
        if (folder is null || !Directory.Exists(folder)) return null;
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.Error += (_, _) => Notice();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            return null; // the system's watches are used up: comparing is left
        }
    }

    private void Notice()
    {
        try
        {
            if (_noticed.CurrentCount == 0) _noticed.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Two notices at once, or one after the end.
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

    private static string Fingerprint(string path)
    {
        try
        {
            return string.Join('\n', FolderSource.FilesOf(path).Select(file =>
            {
                var info = new FileInfo(file);
                return info.Exists ? $"{file}\t{info.Length}\t{info.LastWriteTimeUtc.Ticks}" : file;
            }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
