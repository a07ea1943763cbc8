using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconciler.Kinds;

namespace Reconciler.Cli;

/// <summary>A policy as IAM takes it.</summary>
internal static class IamPolicyDocument
{
    /// <summary>
    /// Characters of a managed policy, blanks not counted
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
    /// </summary>
    public const int MostCharacters = 6144;

    private static readonly JsonSerializerOptions Indented = With(indented: true);
    private static readonly JsonSerializerOptions Compact = With(indented: false);

    /// <summary>The document, for people and for IAM.</summary>
    public static string Text(IReadOnlyList<IamStatement> statements) => Document(statements).ToJsonString(Indented);

    /// <summary>How many characters IAM counts.</summary>
    public static int Characters(IReadOnlyList<IamStatement> statements) => Document(statements).ToJsonString(Compact).Length;

    private static JsonObject Document(IReadOnlyList<IamStatement> statements) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(Statement)]),
    };

    private static JsonObject Statement(IamStatement statement)
    {
        var json = new JsonObject
        {
            ["Sid"] = statement.Sid,
            ["Effect"] = "Allow",
            ["Action"] = OneOrMore(statement.Actions),
            ["Resource"] = OneOrMore(statement.Resources),
        };
        if (statement.Conditions.Count > 0)
            json["Condition"] = new JsonObject(statement.Conditions.GroupBy(c => c.Operator).Select(same =>
                KeyValuePair.Create<string, JsonNode?>(same.Key, new JsonObject(same.Select(c =>
                    KeyValuePair.Create<string, JsonNode?>(c.Key, OneOrMore(c.Values)))))));
        return json;
    }

    private static JsonNode OneOrMore(IReadOnlyList<string> values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => JsonValue.Create(v))]);

    private static JsonSerializerOptions With(bool indented) => new()
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
