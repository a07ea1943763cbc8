namespace Reconciler.Core.Desired;

/// <summary>One thing wrong with desired state: where, what was found, what was expected, what to do.</summary>
/// <param name="At">Where.</param>
/// <param name="Path">The field, as a dotted path inside <c>spec</c>: <c>ecsServices.backend.autoscaling</c>; may be empty.</param>
/// <param name="Message">What was found, what was expected and what to do, in one or two sentences.</param>
public sealed record Finding(SourceLocation At, string Path, string Message)
{
    /// <summary><c>file:line:col: path: message</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{At}: {Message}" : $"{At}: {Path}: {Message}";
}
