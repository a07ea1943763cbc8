using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Sqlite;

/// <summary>What SQLite's refusals mean for the journal. By result code: https://www.sqlite.org/rescode.html</summary>
internal static class SqliteWords
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The refusal in words: which store, what it said, what to do.</summary>
    public static JournalUnavailableException Explain(JournalLocation location, SqliteException failure)
    {
        var what = failure.SqliteErrorCode switch
        {
            Busy or Locked => "another process has been writing to it for more than five seconds. Try again.",
            ReadOnly => "it may not be written to. Give this user write access to the file and its folder.",
            IoError => "reading or writing failed. Look at the disk.",
            Corrupt => "it is damaged. Restore it from a copy, or name another file with --state.",
            Full => "the disk is full. Make room; nothing is written to AWS until then.",
            CannotOpen => "it cannot be opened. Its folder must exist and be accessible to this user.",
            NotADatabase => "it is not a SQLite database. Name another file with --state.",
            _ => "SQLite refused.",
        };
        return new($"The journal {location}: {what} (SQLite: {failure.Message})", failure);
    }
}
