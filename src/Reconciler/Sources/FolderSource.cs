using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Kinds;

namespace Reconciler.Sources;

/// <summary>
/// A folder's own <c>*.yaml</c> and <c>*.yml</c> files, in ordinal order, or one file. Watched: a save is picked up within a
/// second.
/// </summary>
/// <param name="path">As the user gave it.</param>
/// <param name="time">This process's clock.</param>
internal sealed class FolderSource(string path, TimeProvider time) : IDesiredStateSource
{
    /// <summary>More is not read: a file of this size is refused anyway, and its size is told from what was read.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private FolderWatch? _watch;
    private bool _failed;

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public async Task<SourceLook> ReadAsync(CancellationToken ct)
    {
        // Watched from before the first reading: what changes while it is read is not missed.
        _watch ??= new FolderWatch(path, time, FolderWatch.DefaultPoll);
        var look = await LookAsync(ct);
        _failed = look is SourceLook.Unreachable;
        return look;
    }

    /// <inheritdoc/>
    public Task WaitForChangeAsync(CancellationToken ct) =>
        (_watch ?? throw new InvalidOperationException("Nothing was read yet.")).WaitAsync(_failed, ct);

    /// <summary>There are no commits here.</summary>
    public Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The files of a folder that hold desired state, or the file itself.</summary>
    internal static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(IsYaml).Order(StringComparer.Ordinal)
        : [path];

    /// <summary>Whether a file is one by its name; what editors leave lying about is not.</summary>
    internal static bool IsYaml(string file) =>
        Path.GetExtension(file) is ".yaml" or ".yml" && Path.GetFileName(file)[0] is not ('.' or '#');

    private async Task<SourceLook> LookAsync(CancellationToken ct)
    {
        try
        {
            if (!Directory.Exists(path) && !File.Exists(path))
                return new SourceLook.Unreachable($"{path}: there is no such folder or file. Create it, or correct --desired-state.");
            var files = new List<SourceFile>();
            foreach (var file in FilesOf(path)) files.Add(new SourceFile(file, await ContentAsync(file, ct)));
            return new SourceLook.Read(
                new SourcedReading(DesiredStateReader.Read(files, KindCatalog.Kinds, path), CommitStamp.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SourceLook.Unreachable($"{path}: cannot be read: {e.Message} Let this user read it.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ContentAsync(string file, CancellationToken ct)
    {
        await using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, useAsync: true);
        var content = new byte[Math.Min(stream.Length, MostBytes)];
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, ct);
        return content.AsMemory(0, read);
    }
}
