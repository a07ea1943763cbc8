using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reconciler.Tests.Iam;

/// <summary>A policy as it was printed, judged as IAM judges: an action, a resource and every condition of one statement match.</summary>
internal sealed class PrintedPolicy(JsonNode document)
{
    private IEnumerable<JsonNode> Statements => document["Statement"]!.AsArray().Select(s => s!);

    /// <summary>The same without what only the commands of people need.</summary>
    public PrintedPolicy OfTheDaemon() => Part(sid => !sid.StartsWith("Check", StringComparison.Ordinal));

    /// <summary>Only what the commands of people need beyond that.</summary>
    public PrintedPolicy OfChecks() => Part(sid => sid.StartsWith("Check", StringComparison.Ordinal));

    /// <summary>Every action that it allows.</summary>
    public IReadOnlyList<string> Actions => [.. Statements.SelectMany(s => Values(s["Action"])).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a call is allowed on each of its resources.</summary>
    public bool Allows(AwsCall call) => call.Resources.All(resource => Statements.Any(s =>
        Values(s["Action"]).Contains(call.Action) && Values(s["Resource"]).Any(r => Matches(r, resource)) && Holds(s["Condition"], call)));

    /// <summary>Every permission, the smallest pieces apart: one action on one resource, with one value for each condition.</summary>
    public IEnumerable<string> SpareAfter(IReadOnlyList<AwsCall> calls) =>
        from statement in Statements
        from action in Values(statement["Action"])
        from resource in Values(statement["Resource"])
        let used = calls.Where(c => c.Action == action && c.Resources.Any(r => Matches(resource, r)) && Holds(statement["Condition"], c)).ToList()
        from spare in used.Count == 0 ? [$"{action} on {resource}"] : Conditions(statement["Condition"])
            .Where(c => !used.Any(u => u.Context.GetValueOrDefault(c.Key) == c.Value))
            .Select(c => $"{action} on {resource} if {c.Key} is {c.Value}")
        select spare;

    private PrintedPolicy Part(Func<string, bool> isOfIt) => new(new JsonObject
    {
        ["Statement"] = new JsonArray([.. Statements.Where(s => isOfIt((string)s["Sid"]!)).Select(s => s.DeepClone())]),
    });

    private static bool Holds(JsonNode? condition, AwsCall call) => Conditions(condition)
        .GroupBy(c => c.Key)
        .All(key => call.Context.TryGetValue(key.Key, out var value) && key.Any(c => c.Value == value));

    private static IEnumerable<(string Key, string Value)> Conditions(JsonNode? condition)
    {
        foreach (var (op, keys) in condition?.AsObject() ?? [])
        {
            Assert.True(op is "StringEquals" or "ArnEquals", op); // both compare whole values where there is no wildcard
            foreach (var (key, values) in keys!.AsObject())
                foreach (var value in Values(values))
                    yield return (key, value);
        }
    }

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonArray many => many.Select(v => (string)v!),
        null => [],
        _ => [(string)node!],
    };

    /// <summary><c>*</c> and <c>?</c> are wildcards, <c>${*}</c>, <c>${?}</c> and <c>${$}</c> the signs themselves.</summary>
    private static bool Matches(string pattern, string resource)
    {
        var parts = Regex.Matches(pattern, @"\$\{[*?$]\}|[*?]|[^*?$]+|\$").Select(m => m.Value switch
        {
            "*" => ".*",
            "?" => ".",
            ['$', '{', var sign, '}'] => Regex.Escape(sign.ToString()),
            var literal => Regex.Escape(literal),
        });
        return Regex.IsMatch(resource, $"^{string.Concat(parts)}$", RegexOptions.Singleline);
    }
}
