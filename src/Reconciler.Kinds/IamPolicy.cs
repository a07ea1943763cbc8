using Reconciler.Core.Desired;

namespace Reconciler.Kinds;

/// <summary>The statements of a policy: gathered from the kinds, merged, in a defined order. Pure.</summary>
public static class IamPolicy
{
    /// <summary>What one environment needs on AWS, kinds in the order of the catalog.</summary>
    /// <param name="environment">What is declared.</param>
    /// <param name="place">Where it lives.</param>
    public static IEnumerable<IamStatement> Of(EnvironmentSpec environment, IamPlace place)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return KindCatalog.Kinds.SelectMany(kind =>
        {
            var declared = environment.Resources.Where(r => r.Kind == kind).ToList();
            return declared.Count == 0 ? [] : ((IKindPermissions)kind).Permissions(declared, place);
        });
    }

    /// <summary>
    /// The same permissions in fewer statements: those of one name that differ in their resources only, or in the values of
    /// their conditions only, become one. Nothing is allowed that was not. Names are made unique, lists put in ordinal order.
    /// </summary>
    /// <param name="statements">In the order in which they are to be shown.</param>
    public static IReadOnlyList<IamStatement> Merge(IEnumerable<IamStatement> statements)
    {
        var byResources = statements
            .GroupBy(s => (s.Sid, Text(s.Actions), string.Join('\n', s.Conditions.Select(c => Name(c) + Text(c.Values)))))
            .Select(same => same.First() with { Resources = Sorted(same.SelectMany(s => s.Resources)) });
        var byCondition = byResources
            .GroupBy(s => (s.Sid, Text(s.Actions), Text(s.Resources), s.Conditions.Count == 1 ? Name(s.Conditions[0]) : Conditions(s)))
            .Select(same => same.First() with { Conditions = same.Count() == 1 ? same.First().Conditions : [United(same)] });
        return [.. byCondition.GroupBy(s => s.Sid).SelectMany(Numbered).Select(Ordered)];
    }

    private static IamCondition United(IEnumerable<IamStatement> same) =>
        same.First().Conditions[0] with { Values = Sorted(same.SelectMany(s => s.Conditions[0].Values)) };

    private static IEnumerable<IamStatement> Numbered(IGrouping<string, IamStatement> ofOneName) =>
        ofOneName.Select((s, i) => i == 0 ? s : s with { Sid = $"{s.Sid}{i + 1}" });

    private static IamStatement Ordered(IamStatement s) => s with
    {
        Actions = Sorted(s.Actions),
        Resources = Sorted(s.Resources),
        Conditions = [.. s.Conditions.OrderBy(Name, StringComparer.Ordinal).Select(c => c with { Values = Sorted(c.Values) })],
    };

    private static string Conditions(IamStatement s) => string.Join('\n', s.Conditions.Select(c => Name(c) + Text(c.Values)));

    private static string Name(IamCondition c) => $"{c.Operator} {c.Key} ";

    private static string Text(IEnumerable<string> values) => string.Join(',', Sorted(values));

    private static IReadOnlyList<string> Sorted(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
