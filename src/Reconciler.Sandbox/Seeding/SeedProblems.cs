using YamlDotNet.Core;

namespace Reconciler.Sandbox.Seeding;

/// <summary>Everything wrong with a seed, as <c>file:line:col: path: what, and what to do</c>.</summary>
internal sealed class SeedProblems(string file)
{
    public List<string> All { get; } = [];

    public void Add(Mark at, string path, string message) =>
        All.Add($"{file}:{at.Line}:{at.Column}: {(path.Length > 0 ? path + ": " : "")}{message}");
}
