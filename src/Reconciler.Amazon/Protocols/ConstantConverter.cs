using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>A constant class that can be made from its text.</summary>
internal interface IConstant<TSelf>
{
    /// <summary>The constant of that text, made for it where AWS's list does not have it.</summary>
    static abstract TSelf FindValue(string value);
}

/// <summary>Makes an object from text, whatever the protocol.</summary>
internal interface ITextReader
{
    /// <summary>The object for that text.</summary>
    object FromText(string text);
}

/// <summary>A constant is its text on the wire.</summary>
internal sealed class ConstantConverter<T> : JsonConverter<T>, ITextReader
    where T : ConstantClass, IConstant<T>
{
    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? T.FindValue(text) : null;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc />
    public object FromText(string text) => T.FindValue(text);
}
