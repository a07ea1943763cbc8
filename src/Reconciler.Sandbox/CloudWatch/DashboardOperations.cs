using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>PutDashboard, GetDashboard, ListDashboards and DeleteDashboards.</summary>
internal sealed partial class DashboardOperations(SandboxSite site)
{
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html
    private const int PageSize = 1000;

    private readonly Shelf<Dashboard> _dashboards = new(site.World);

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("PutDashboard", Put) with { Summary = Named },
        SandboxOperation.Read("GetDashboard", Get) with { Summary = Named },
        SandboxOperation.Read("ListDashboards", List) with { Summary = call => call.Text("DashboardNamePrefix") ?? "" },
        SandboxOperation.Write("DeleteDashboards", Delete) with { Summary = call => string.Join(' ', call.Texts("DashboardNames")) },
    ];

    public void Put(string name, string body) =>
        _dashboards.Put(name, new Dashboard(name, $"arn:aws:cloudwatch::{site.Account}:dashboard/{name}", body, site.World.Now));

    private static string Named(SandboxCall call) => call.Text("DashboardName") ?? "";

    private JsonObject Put(SandboxCall call)
    {
        var (name, body) = (Named(call), call.Text("DashboardBody") ?? "");
        if (!Name().IsMatch(name))
            throw Refused("The field DashboardName must have 1 to 255 letters, digits, - and _", []);
        var (errors, warnings) = DashboardBody.Check(body);
        if (errors.Count > 0)
            throw Refused(Invalid(errors), errors);
        Put(name, body);
        return new JsonObject { ["DashboardValidationMessages"] = Messages(warnings) };
    }

    private JsonObject Get(SandboxCall call)
    {
        var name = call.Required("DashboardName", "InvalidParameterValue");
        var dashboard = _dashboards.FindAt(name, call.AsOf) ?? throw NotFound(name);
        return new JsonObject
        {
            ["DashboardArn"] = dashboard.Arn,
            ["DashboardBody"] = dashboard.Body,
            ["DashboardName"] = dashboard.Name,
        };
    }

    private JsonObject List(SandboxCall call)
    {
        var prefix = call.Text("DashboardNamePrefix") ?? "";
        var (items, next) = KeyPage.Of(
            _dashboards.AllAt(call.AsOf).Where(one => one.Name.StartsWith(prefix, StringComparison.Ordinal)),
            one => one.Name, PageSize, call.Text("NextToken"),
            () => new AwsRefusal("InvalidParameterValue", "The value of NextToken is invalid."));
        return new JsonObject
        {
            ["DashboardEntries"] = new JsonArray([.. items.Select(one => new JsonObject
            {
                ["DashboardName"] = one.Name,
                ["DashboardArn"] = one.Arn,
                ["LastModified"] = JsonValue.Create(one.ModifiedAt),
                ["Size"] = Encoding.UTF8.GetByteCount(one.Body),
            })]),
            ["NextToken"] = next,
        };
    }

    // All or none: where one name is not there, nothing is deleted.
    private JsonObject Delete(SandboxCall call)
    {
        var names = call.Texts("DashboardNames");
        if (names.Count == 0)
            throw new AwsRefusal("InvalidParameterValue", "DashboardNames is required.");
        if (names.FirstOrDefault(name => _dashboards.Find(name) is null) is { } missing)
            throw NotFound(missing);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
            _dashboards.Remove(name);
        return [];
    }

    private static AwsRefusal NotFound(string name) => new("ResourceNotFound", $"Dashboard {name} does not exist", 404);

    private static AwsRefusal Refused(string message, IReadOnlyList<DashboardMessage> errors) => new("InvalidParameterInput", message)
    {
        Members = new JsonObject { ["dashboardValidationMessages"] = Messages(errors) },
    };

    // AWS says them in its message as well, on lines of their own: all that the SDKs show.
    private static string Invalid(IReadOnlyList<DashboardMessage> errors)
    {
        var said = errors.Select(one => (JsonNode)new JsonObject { ["dataPath"] = one.DataPath, ["message"] = one.Message });
        return $"The dashboard body is invalid, there are {errors.Count} validation errors:\n{new JsonArray([.. said]).ToJsonString()}";
    }

    private static JsonArray Messages(IReadOnlyList<DashboardMessage> messages) => new([.. messages.Select(one => new JsonObject
    {
        ["DataPath"] = one.DataPath,
        ["Message"] = one.Message,
    })]);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}$")]
    private static partial Regex Name();
}
