namespace Reconciler.Storage.DynamoDb;

/// <summary>
/// Which environments and replicas there are: one small partition to query, so that nobody has to scan the table.
/// An item is written before what it names, so that nothing is ever missing from it.
/// </summary>
internal static class DynamoRegistry
{
    public const string EnvironmentPrefix = "env#";
    public const string ReplicaPrefix = "replica#";
    private const string Pk = "registry";

    /// <summary>Enters a name. Idempotent.</summary>
    public static Task AddAsync(DynamoTable table, string prefix, string name, CancellationToken ct) =>
        table.PutAsync(Attributes.Key(Pk, prefix + name), ct);

    /// <summary>Strikes a name out.</summary>
    public static Task RemoveAsync(DynamoTable table, string prefix, string name, CancellationToken ct) =>
        table.DeleteAsync(Pk, prefix + name, ct);

    /// <summary>The names, in ordinal order.</summary>
    public static async Task<List<string>> NamesAsync(DynamoTable table, string prefix, CancellationToken ct)
    {
        var names = new List<string>();
        // '$' follows '#': every key that begins with the prefix, whatever follows it.
        await foreach (var page in table.PagesAsync(Pk, prefix, prefix[..^1] + "$", keysOnly: true, ct))
            names.AddRange(page.Select(item => item[Attributes.Sk].S[prefix.Length..]));
        return names;
    }
}
