using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Guarding;

/// <summary>Actions that somebody has to agree to (<c>spec.requireApproval</c>).</summary>
/// <param name="Kinds">Of these kinds; empty for all.</param>
/// <param name="Verbs">With these verbs; empty for all.</param>
/// <param name="For">How long an approval holds.</param>
public sealed record ApprovalRule(IReadOnlyList<string> Kinds, IReadOnlyList<string> Verbs, TimeSpan For)
{
    /// <summary>How long an approval holds where nothing else is declared.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromHours(24);

    /// <summary>Whether it covers an action.</summary>
    public bool Covers(string kind, string verb) =>
        (Kinds.Count == 0 || Kinds.Contains(kind)) && (Verbs.Count == 0 || Verbs.Contains(verb));

    /// <summary>
    /// What an approval is given for: resource, verb, the values that are wanted, and the desired state that wants them. Live
    /// values are not in it: a count that moves meanwhile does not take the approval away.
    /// </summary>
    /// <param name="address">The resource.</param>
    /// <param name="verb">What is done.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="generation">The content hash of the generation in force.</param>
    /// <returns>As <c>approve</c> takes it: <c>production/3f9a1c2b</c>.</returns>
    public static string ActionId(ResourceAddress address, string verb, IReadOnlyList<Change> changes, string generation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var text = new StringBuilder($"{address}\n{verb}\n{generation}");
        foreach (var change in changes.OrderBy(c => c.Field, StringComparer.Ordinal)) text.Append($"\n{change.Field}={change.To}");
        return $"{address.Environment}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8]}";
    }
}

/// <summary>What a guard wants approved.</summary>
/// <param name="Action">As <c>approve</c> takes it: <c>production/3f9a1c2b</c>.</param>
/// <param name="For">How long the approval holds.</param>
public sealed record ApprovalRequest(string Action, TimeSpan For);

/// <summary>How one rule is written.</summary>
internal sealed class ApprovalRuleType(IReadOnlyList<IKind> kinds) : SpecType<ApprovalRule>
{
    private readonly ObjectType<ApprovalRule> _type =
        new ObjectType<ApprovalRule>("ApprovalRule", "Actions that somebody has to agree to.", new ApprovalRule([], [], ApprovalRule.UsualLength))
            .Optional("kinds", SyncWindowType.KindNames(kinds), "Actions on these kinds. Default: all.", (r, v) => r with { Kinds = v })
            .Optional("verbs", SpecTypes.ListOf(SpecTypes.Matching("a verb such as stop or setCount, as plan shows it", "[a-z][A-Za-z]{0,40}")),
                "Actions with these verbs, as plan shows them. Default: all.", (r, v) => r with { Verbs = v })
            .Optional("for", SpecTypes.Duration, "How long an approval holds. Default: 24h.", (r, v) => r with { For = v })
            .Check((rule, map, findings) =>
            {
                if (rule.Kinds.Count == 0 && rule.Verbs.Count == 0)
                    findings.Add(new Finding(map.At, map.Path, "neither kinds nor verbs: say which actions need approval."));
                FindUnknownVerbs(rule, map, kinds, findings);
            });

    public override string Expected => _type.Expected;

    public override IReadOnlyList<IFieldDeclaration> Fields => _type.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out ApprovalRule value) => _type.TryBind(node, findings, out value);

    public override JsonObject ToJsonSchema() => _type.ToJsonSchema();

    /// <summary>A verb that does not exist would never be asked about, and nobody would notice.</summary>
    private static void FindUnknownVerbs(ApprovalRule rule, MapNode map, IReadOnlyList<IKind> kinds, ICollection<Finding> findings)
    {
        var known = kinds.Where(k => rule.Kinds.Count == 0 || rule.Kinds.Contains(k.Name)).SelectMany(k => k.Verbs).Distinct().ToList();
        foreach (var verb in rule.Verbs.Where(v => known.Count > 0 && !known.Contains(v)))
            findings.Add(new Finding(map.Find("verbs")!.At, map.Find("verbs")!.Path,
                $"there is no verb {verb}; " + (Suggestion.Nearest(verb, known) is { } near ? $"did you mean {near}?" : $"there are {string.Join(", ", known)}.")));
    }
}
