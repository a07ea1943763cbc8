using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// What is wrong with a dashboard's body, by its structure:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
/// </summary>
internal static class DashboardBody
{
    private static readonly HashSet<string> Known = ["widgets", "start", "end", "periodOverride", "variables"];

    /// <summary>Errors, for which a body is refused, and warnings, with which it is taken.</summary>
    public static (IReadOnlyList<DashboardMessage> Errors, IReadOnlyList<DashboardMessage> Warnings) Check(string body)
    {
        if (Parse(body) is not JsonObject dashboard)
            return ([new("", "The field DashboardBody must be a valid JSON object")], []);
        if (dashboard["widgets"] is not JsonArray widgets)
            return ([new("/widgets", "Should be an array of widgets")], []);
        return (
            [.. widgets.SelectMany((widget, place) => Widget(widget, string.Create(CultureInfo.InvariantCulture, $"/widgets/{place}")))],
            [.. dashboard.Where(member => !Known.Contains(member.Key))
                .Select(member => new DashboardMessage($"/{member.Key}", "Is not a property of a dashboard"))]);
    }

    private static IEnumerable<DashboardMessage> Widget(JsonNode? widget, string path)
    {
        if (widget is not JsonObject members)
        {
            yield return new(path, "Should be an object");
            yield break;
        }
        if (members["type"]?.GetValueKind() != JsonValueKind.String)
            yield return new(path + "/type", "Should have a type");
        if (members["properties"] is not JsonObject)
            yield return new(path + "/properties", "Should have properties");
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One thing that is said about a body.</summary>
/// <param name="DataPath">Where, such as <c>/widgets/0/type</c>; empty: the whole.</param>
/// <param name="Message">What.</param>
internal sealed record DashboardMessage(string DataPath, string Message);
