using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>DescribeDBInstances, StopDBInstance, StartDBInstance and RebootDBInstance.</summary>
internal sealed class InstanceOperations(InstanceFleet fleet)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeDBInstances", Describe) with { Summary = Named },
        SandboxOperation.Write("StopDBInstance", Stop) with { Summary = Named },
        SandboxOperation.Write("StartDBInstance", Start) with { Summary = Named },
        SandboxOperation.Write("RebootDBInstance", Reboot) with { Summary = Named },
    ];

    private static string Named(SandboxCall call) => call.Text("DBInstanceIdentifier") ?? "";

    private JsonObject Describe(SandboxCall call)
    {
        var all = fleet.AllAt(call.AsOf);
        if (call.Text("DBInstanceIdentifier") is { Length: > 0 } asked)
        {
            all = [.. all.Where(found => RdsFilters.Names(asked, found.Identifier, found.Arn))];
            if (!all.Any())
                throw NotFound(asked);
        }
        var page = Page.Of(RdsFilters.Select(all, call), db => db.Identifier, call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["DBInstances"] = new JsonArray([.. page.Items.Select(RdsAnswers.Instance)]),
        };
    }

    private JsonObject Stop(SandboxCall call)
    {
        var instance = Required(call);
        StopRules.RequireStoppable(instance);
        var snapshot = call.Text("DBSnapshotIdentifier");
        if (snapshot is { Length: > 0 } && !fleet.TakeSnapshot(instance, snapshot))
        {
            throw new AwsRefusal(
                "DBSnapshotAlreadyExists", $"Cannot create the snapshot because a snapshot with the identifier {snapshot} already exists.");
        }
        return Answer(fleet.Stop(instance, withSnapshot: snapshot is { Length: > 0 }));
    }

    private JsonObject Start(SandboxCall call)
    {
        var instance = Required(call);
        StopRules.RequireStartable(instance);
        return Answer(fleet.Start(instance));
    }

    private JsonObject Reboot(SandboxCall call)
    {
        var instance = Required(call);
        StopRules.RequireRebootable(instance);
        return Answer(fleet.Reboot(instance));
    }

    private DatabaseInstance Required(SandboxCall call)
    {
        var asked = call.Required("DBInstanceIdentifier", "MissingParameter");
        return fleet.Find(asked) ?? throw NotFound(asked);
    }

    private static AwsRefusal NotFound(string asked) => new("DBInstanceNotFound", $"DBInstance {asked} not found.", 404);

    private static JsonObject Answer(DatabaseInstance instance) => new() { ["DBInstance"] = RdsAnswers.Instance(instance) };
}
