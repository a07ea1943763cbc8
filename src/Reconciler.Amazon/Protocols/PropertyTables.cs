using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>The source-generated property tables of a service with the wire's rules laid over them.</summary>
internal static class PropertyTables
{
    /// <summary>The tables as options; numbers, booleans, texts and times are read leniently (see the converters).</summary>
    /// <remarks>They are closed at once: tables of options that may still change are made anew at every question.</remarks>
    public static JsonSerializerOptions Over(JsonSerializerContext generated, bool camelCase)
    {
        var options = Open(generated, camelCase);
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions Open(JsonSerializerContext generated, bool camelCase) => new()
    {
        TypeInfoResolver = generated.WithAddedModifier(HideWhatIsNotOnTheWire),
        PropertyNamingPolicy = camelCase ? JsonNamingPolicy.CamelCase : null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters =
        {
            new LenientInt32Converter(),
            new LenientInt64Converter(),
            new LenientBooleanConverter(),
            new LenientStringConverter(),
            new EpochSecondsConverter(),
        },
    };

    /// <summary>Metadata, length and status belong to the SDK's response base class, not to the service's shape.</summary>
    private static void HideWhatIsNotOnTheWire(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(AmazonWebServiceResponse)))
        {
            return;
        }
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (IsOfBase(type.Properties[i].Name))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private static bool IsOfBase(string name) =>
        name.Equals(nameof(AmazonWebServiceResponse.ResponseMetadata), StringComparison.OrdinalIgnoreCase)
        || name.Equals(nameof(AmazonWebServiceResponse.ContentLength), StringComparison.OrdinalIgnoreCase)
        || name.Equals(nameof(AmazonWebServiceResponse.HttpStatusCode), StringComparison.OrdinalIgnoreCase);
}
