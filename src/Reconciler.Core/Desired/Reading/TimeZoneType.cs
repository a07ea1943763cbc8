using System.Text.Json.Nodes;

namespace Reconciler.Core.Desired.Reading;

/// <summary>An IANA time zone, with a "did you mean" for one that is not known.</summary>
internal sealed class TimeZoneType : SpecType<TimeZoneInfo>
{
    // Names go to the zone database as paths: nothing that could climb out of it is asked for.
    private static readonly SpecType<string> Name =
        SpecTypes.Matching("an IANA time zone such as Australia/Sydney or UTC", "[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*");

    public override string Expected => Name.Expected;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out TimeZoneInfo value)
    {
        value = TimeZoneInfo.Utc;
        if (node is ScalarNode scalar && TryFind(scalar.Text, out value)) return true;
        if (node is not ScalarNode { IsNull: false } unknown)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var hint = Nearest(unknown.Text) is { } nearest ? $"did you mean {nearest}?" : "write a name such as Australia/Sydney or UTC.";
        findings.Add(new Finding(node.At, node.Path, $"there is no time zone {node.Describe()}; {hint}"));
        return false;
    }

    public override JsonObject ToJsonSchema() => Name.ToJsonSchema();

    private static bool TryFind(string id, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (!Name.TryBind(new ScalarNode(default, "", id, true), [], out _)) return false;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)) return false;
        zone = found;
        return true;
    }

    private static string? Nearest(string written)
    {
        var ids = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Order(StringComparer.Ordinal).ToList();
        var city = written.Trim().Replace(' ', '_');
        return ids.Find(id => id.Equals(city, StringComparison.OrdinalIgnoreCase))
            ?? ids.Find(id => id.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase))
            ?? Suggestion.Nearest(city, ids);
    }
}
