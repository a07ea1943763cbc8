using System.Text.Json.Nodes;
using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Dashboard;

/// <summary>One declared CloudWatch dashboard.</summary>
/// <param name="Name">Its name, unique in an account.</param>
/// <param name="Body">Its whole body as it is to be.</param>
public sealed record DashboardSpec(string Name, DashboardBody Body)
{
    /// <summary>
    /// AWS's limit
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
    /// </summary>
    internal const int MostWidgets = 500;

    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<DashboardSpec> Type { get; } =
        new ObjectType<DashboardSpec>(
            "dashboard",
            "A CloudWatch dashboard, compared as JSON and put whole, in every mode.",
            new DashboardSpec("", DashboardBody.Of("{}")))
        .Required("dashboardName", SpecTypes.Matching("a name of 1–255 letters, digits, - and _", "[A-Za-z0-9_-]{1,255}"),
            "the dashboard's name, unique in the account: dashboards belong to no region.", (spec, v) => spec with { Name = v })
        .Optional("body", SpecTypes.Json,
            "the body as YAML, with its widgets as AWS writes them; either this or bodyJson.",
            (spec, v) => spec with { Body = DashboardBody.Of(v) })
        .Optional("bodyJson", new DashboardJsonType(),
            "the body as the JSON text that the console's View/edit source shows; either this or body.",
            (spec, v) => spec with { Body = v })
        .Check(Check);

    private static void Check(DashboardSpec spec, MapNode map, ICollection<Finding> findings)
    {
        var (yaml, json) = (map.Find("body"), map.Find("bodyJson"));
        void Find(SpecNode? at, string field, string message) =>
            findings.Add(new Finding((at ?? map).At, $"{map.Path}.{field}", message));

        if (yaml is null && json is null)
            Find(null, "body", "neither body nor bodyJson is there. Add one of them.");
        else if (yaml is not null && json is not null)
            Find(json, "bodyJson", "both body and bodyJson are there. Take one of them out.");
        else
            CheckWidgets(spec.Body, message => Find((yaml as MapNode)?.Find("widgets") ?? yaml ?? json, yaml is null ? "bodyJson" : "body.widgets", message));
    }

    /// <summary>AWS: "The dashboard must include a widgets array, but that array can be empty."</summary>
    private static void CheckWidgets(DashboardBody body, Action<string> find)
    {
        if (body.Others.TryGetValue("widgets", out _)) find("widgets is no list, expected a list of widgets, which may be empty.");
        else if (!body.HasWidgets) find("widgets is missing. Add a list of widgets, which may be empty.");
        else if (body.Widgets.Count > MostWidgets)
            find($"found {body.Widgets.Count} widgets, expected at most {MostWidgets}. Make two dashboards of it.");
    }
}

/// <summary>A body as JSON text.</summary>
internal sealed class DashboardJsonType : SpecType<DashboardBody>
{
    public override string Expected => "the text of a JSON object";

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out DashboardBody value)
    {
        value = null!;
        if (node is not ScalarNode scalar)
        {
            findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}, expected {Expected}. Quote it, or write it under body."));
            return false;
        }

        if (DashboardBody.TryParse(scalar.Text, out var body, out var why))
        {
            value = body;
            return true;
        }

        findings.Add(new Finding(node.At, node.Path, $"found {node.Describe()}, expected {Expected}: {why}"));
        return false;
    }

    public override JsonObject ToJsonSchema() => new() { ["type"] = "string", ["contentMediaType"] = "application/json" };
}
