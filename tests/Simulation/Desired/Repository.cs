using System.Text;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Kinds;
using Reconciler.Sources;

namespace Simulation.Desired;

/// <summary>The repository of desired state: commits, one after the other, each seen by a process a while after it was made.</summary>
internal sealed class Repository : ICommitOrder
{
    private readonly List<(Declared Declared, DateTimeOffset At, SourcedReading Reading)> _commits = [];

    /// <summary>Changes what a process reads; the mark of an engine that reads otherwise.</summary>
    public Func<Declared, Declared> ReadAs { get; init; } = declared => declared;

    /// <summary>The newest commit.</summary>
    public Declared Newest => _commits[^1].Declared;

    /// <summary>When the newest commit was made.</summary>
    public DateTimeOffset NewestAt => _commits[^1].At;

    /// <summary>The newest valid commit.</summary>
    public Declared NewestValid => _commits.FindLast(c => c.Declared.Kind == CommitKind.Valid).Declared;

    /// <summary>Commits.</summary>
    /// <returns>What was committed, with its id.</returns>
    public Declared Commit(Declared declared, DateTimeOffset now)
    {
        declared = declared with { Commit = $"c{_commits.Count + 1:D5}" };
        _commits.Add((declared, now, Read(ReadAs(declared), declared.Commit)));
        return declared;
    }

    /// <summary>What was committed under an id; null for none.</summary>
    public Declared? Find(string commit) => _commits.Find(c => c.Declared.Commit == commit).Declared;

    /// <summary>What a process has read by now.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="lag">How long a commit takes to arrive there.</param>
    public SourcedReading? SeenAt(DateTimeOffset now, TimeSpan lag) => _commits.FindLast(c => c.At + lag <= now).Reading;

    /// <inheritdoc/>
    public Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct) =>
        Task.FromResult(string.CompareOrdinal(older, newer) < 0);

    private static SourcedReading Read(Declared declared, string commit)
    {
        List<SourceFile> files = [new("neighbour.yaml", Encoding.UTF8.GetBytes(DeclaredYaml.Neighbour))];
        if (declared.Kind != CommitKind.Gone)
            files.Add(new SourceFile("production.yaml", Encoding.UTF8.GetBytes(DeclaredYaml.Of(declared))));
        return new SourcedReading(
            DesiredStateReader.Read(files, KindCatalog.Kinds), new CommitStamp(commit, "ann", $"commit {commit}"));
    }
}
