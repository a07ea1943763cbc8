using Reconciler.Core.Desired;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Diagnosing;

/// <summary>By which words applications speak of what they depend on, in logs and on health pages. Pure.</summary>
internal static class ConnectionWords
{
    private static readonly string[] OfDatabases =
    [
        "could not connect to server", "could not translate host name", "Connection timed out", "connection to server at", "the database system is",
        "too many connections", "remaining connection slots",
    ];

    private static readonly string[] OfCaches = ["Error connecting to Redis", "Error while reading from", "redis.exceptions", "ECONNREFUSED", "max number of clients"];

    private static readonly string[] DatabaseFields = ["database", "db", "postgres", "mysql", "rds", "sql"];
    private static readonly string[] CacheFields = ["redis", "cache", "elasticache", "valkey"];

    /// <summary>
    /// Lines with any of them: <c>?"…" ?"…"</c>
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html).
    /// </summary>
    public static string Pattern { get; } = string.Join(' ', OfDatabases.Concat(OfCaches).Select(words => $"?\"{words}\""));

    /// <summary>Whether a line speaks of a database, or of a cache.</summary>
    public static bool IsLineOf(string line, bool cache) =>
        (cache ? OfCaches : OfDatabases).Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a field of a health page is about a database, or about a cache.</summary>
    public static bool IsFieldOf(string field, bool cache) =>
        (cache ? CacheFields : DatabaseFields).Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a resource is a cache; what else services depend on are databases.</summary>
    public static bool IsCache(ResourceDeclaration declaration) => declaration.Spec is ReplicationGroupSpec;
}
