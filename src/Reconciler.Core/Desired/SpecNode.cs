namespace Reconciler.Core.Desired;

/// <summary>A YAML value with the place it was written at. Aliases and merge keys are already expanded.</summary>
/// <param name="At">Where the value begins.</param>
/// <param name="Path">The dotted path of keys that leads here, without <c>spec</c>; list items as <c>[2]</c>.</param>
public abstract record SpecNode(SourceLocation At, string Path)
{
    /// <summary>What this is, for messages: <c>a map</c>, <c>a list</c>, <c>the text "two"</c>.</summary>
    public abstract string Describe();
}

/// <summary>A single value as it was written.</summary>
/// <param name="At">Where.</param>
/// <param name="Path">Path of keys.</param>
/// <param name="Text">The text without its quotes.</param>
/// <param name="Quoted">Whether it was quoted: <c>"06:00"</c> is text whatever it looks like.</param>
public sealed record ScalarNode(SourceLocation At, string Path, string Text, bool Quoted) : SpecNode(At, Path)
{
    /// <summary>True for an empty unquoted value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Describe() => IsNull ? "nothing" : $"\"{(Text.Length > 60 ? Text[..60] + "…" : Text)}\"";
}

/// <summary>A map, with its keys in the order of the file.</summary>
/// <param name="At">Where.</param>
/// <param name="Path">Path of keys.</param>
/// <param name="Entries">Keys (with their own places) and values; no key occurs twice.</param>
public sealed record MapNode(SourceLocation At, string Path, IReadOnlyList<MapEntry> Entries) : SpecNode(At, Path)
{
    /// <summary>The value of a key, or null where it is not written or written as nothing.</summary>
    public SpecNode? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return entry.Value is ScalarNode { IsNull: true } ? null : entry.Value;
        return null;
    }

    /// <summary>This map with whatever it does not say taken from <paramref name="defaults"/> (top-level keys only).</summary>
    public MapNode WithDefaults(MapNode? defaults)
    {
        if (defaults is null) return this;
        var merged = new List<MapEntry>(Entries);
        foreach (var entry in defaults.Entries)
            if (!Entries.Any(own => own.Key == entry.Key))
                merged.Add(entry);
        return this with { Entries = merged };
    }

    /// <inheritdoc/>
    public override string Describe() => "a map";
}

/// <summary>One key of a map and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyAt">Where the key is written.</param>
/// <param name="Value">Its value.</param>
public sealed record MapEntry(string Key, SourceLocation KeyAt, SpecNode Value);

/// <summary>A list.</summary>
/// <param name="At">Where.</param>
/// <param name="Path">Path of keys.</param>
/// <param name="Items">Its items in order.</param>
public sealed record ListNode(SourceLocation At, string Path, IReadOnlyList<SpecNode> Items) : SpecNode(At, Path)
{
    /// <inheritdoc/>
    public override string Describe() => "a list";
}
