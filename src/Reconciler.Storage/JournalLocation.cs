using Reconciler.Core.Desired;

namespace Reconciler.Storage;

/// <summary>Which kind of store keeps a journal.</summary>
public enum JournalStoreKind
{
    /// <summary>One file on this host, or the memory of this process.</summary>
    Sqlite,

    /// <summary>A DynamoDB table, for replicas on several hosts.</summary>
    DynamoDb,
}

/// <summary>Where the journal is, as <c>--state</c> names it.</summary>
/// <param name="Kind">Which kind of store.</param>
/// <param name="Name">The path of the file (<c>:memory:</c> for none), or the name of the table.</param>
public sealed record JournalLocation(JournalStoreKind Kind, string Name)
{
    private const string Expected =
        "Expected sqlite:PATH (one host) or dynamodb:TABLE (several replicas), for example sqlite:reconciler.db.";

    /// <summary>A journal that lives as long as this process.</summary>
    public static JournalLocation Memory { get; } = new(JournalStoreKind.Sqlite, ":memory:");

    /// <summary>Whether the journal lives as long as this process only.</summary>
    public bool InMemory => Kind == JournalStoreKind.Sqlite && Name == ":memory:";

    /// <summary>Reads <c>sqlite:PATH</c> or <c>dynamodb:TABLE</c>.</summary>
    /// <exception cref="FormatException">It is neither; the message says what was found, what was expected, what to do.</exception>
    public static JournalLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text[..colon];
        var name = colon < 0 ? "" : text[(colon + 1)..];
        var shown = UrlSecrets.Redact(text);
        return (scheme, name) switch
        {
            ("", _) => throw new FormatException($"--state '{shown}' does not say which kind of store it is. {Expected}"),
            ("sqlite", "") => throw new FormatException($"--state '{shown}' has no path behind 'sqlite:'. {Expected}"),
            ("sqlite", _) => new(JournalStoreKind.Sqlite, name),
            ("dynamodb", _) when IsTableName(name) => new(JournalStoreKind.DynamoDb, name),
            ("dynamodb", _) => throw new FormatException(
                $"--state '{shown}': this cannot be the name of a DynamoDB table. "
                + "Expected 3 to 255 letters, digits, '_', '-' or '.'; write for example dynamodb:reconciler."),
            _ => throw new FormatException($"--state '{shown}': there is no kind of store '{scheme}'. {Expected}"),
        };
    }

    /// <summary>The location as <c>--state</c> takes it.</summary>
    public override string ToString() => (Kind == JournalStoreKind.Sqlite ? "sqlite:" : "dynamodb:") + Name;

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
    private static bool IsTableName(string name) =>
        name.Length is >= 3 and <= 255
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
