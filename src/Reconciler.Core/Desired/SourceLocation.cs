namespace Reconciler.Core.Desired;

/// <summary>A place in a desired-state file.</summary>
/// <param name="File">Path as the user gave it, relative to where the command runs or to the repository.</param>
/// <param name="Line">From 1; 0 where the finding is about the file as a whole.</param>
/// <param name="Column">From 1; 0 where the finding is about the file as a whole.</param>
public readonly record struct SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>Orders by file (ordinal), line, column.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, or the file alone.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
