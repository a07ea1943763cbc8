namespace Reconciler.Sandbox;

/// <summary>A seed that cannot be used. Its message holds every problem, one a line, as <c>file:line:col: message</c>.</summary>
public sealed class SandboxSeedException : Exception
{
    /// <summary>Makes it from what was found.</summary>
    /// <param name="problems">At least one problem.</param>
    public SandboxSeedException(IReadOnlyList<string> problems) : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>The problems, in order of place.</summary>
    public IReadOnlyList<string> Problems { get; }
}
