using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>What AWS answered, as JSON that people read: the names of the wire, times in ISO 8601.</summary>
public static class AnswerJson
{
    private static readonly ConcurrentDictionary<Type, JsonSerializerOptions> Tables = new();

    /// <summary>An answer of any of our clients.</summary>
    /// <param name="answer">The answer.</param>
    public static JsonNode Of(AmazonWebServiceResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonSerializer.SerializeToNode(answer, Tables[answer.GetType()].GetTypeInfo(answer.GetType()))!;
    }

    /// <summary>Makes the answers of an operation known. Nobody holds an answer of one that is not.</summary>
    internal static void Know(Type answer, JsonSerializerOptions tables) => Tables.GetOrAdd(answer, static (_, given) => Readable(given), tables);

    private static JsonSerializerOptions Readable(JsonSerializerOptions given)
    {
        var options = new JsonSerializerOptions(given);
        options.Converters.Remove(options.Converters.Single(c => c is EpochSecondsConverter));
        options.MakeReadOnly();
        return options;
    }
}
