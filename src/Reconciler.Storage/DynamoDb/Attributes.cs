using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Reconciler.Storage.DynamoDb;

/// <summary>Values and keys as DynamoDB's wire has them.</summary>
internal static class Attributes
{
    public const string Pk = "pk";
    public const string Sk = "sk";

    /// <summary>A string.</summary>
    public static AttributeValue Text(string value) => new() { S = value };

    /// <summary>A number.</summary>
    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Bytes. The stream can be read again by a repeat of the request.</summary>
    public static AttributeValue Bytes(byte[] value) => new() { B = new MemoryStream(value, writable: false) };

    /// <summary>The key of one item.</summary>
    public static Dictionary<string, AttributeValue> Key(string pk, string sk) =>
        new() { [Pk] = Text(pk), [Sk] = Text(sk) };

    /// <summary>A number of an item; 0 where it has none.</summary>
    public static long Number(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? long.Parse(value.N, CultureInfo.InvariantCulture) : 0;

    /// <summary>A string of an item, or null.</summary>
    public static string? Text(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.S : null;
}
