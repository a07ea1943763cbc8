using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>DescribeDBClusters, StopDBCluster, StartDBCluster and DescribeGlobalClusters.</summary>
internal sealed class ClusterOperations(ClusterFleet fleet)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeDBClusters", Describe) with { Summary = Named },
        SandboxOperation.Read("DescribeGlobalClusters", DescribeGlobal) with
        {
            Summary = call => call.Text("GlobalClusterIdentifier") ?? "",
        },
        SandboxOperation.Write("StopDBCluster", Stop) with { Summary = Named },
        SandboxOperation.Write("StartDBCluster", Start) with { Summary = Named },
    ];

    private static string Named(SandboxCall call) => call.Text("DBClusterIdentifier") ?? "";

    private JsonObject Describe(SandboxCall call)
    {
        var all = fleet.AllAt(call.AsOf);
        if (call.Text("DBClusterIdentifier") is { Length: > 0 } asked)
        {
            all = [.. all.Where(found => RdsFilters.Names(asked, found.Identifier, found.Arn))];
            if (!all.Any())
                throw NotFound(asked);
        }
        var page = Page.Of(RdsFilters.Select(all, call), cluster => cluster.Identifier, call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["DBClusters"] = new JsonArray([.. page.Items.Select(RdsAnswers.Cluster)]),
        };
    }

    private JsonObject DescribeGlobal(SandboxCall call)
    {
        IEnumerable<KeyValuePair<string, List<string>>> all = fleet.GlobalClusters;
        if (call.Text("GlobalClusterIdentifier") is { Length: > 0 } asked)
        {
            all = [.. all.Where(global => global.Key.Equals(asked, StringComparison.OrdinalIgnoreCase))];
            if (!all.Any())
                throw new AwsRefusal("GlobalClusterNotFoundFault", $"Global cluster {asked} not found.", 404);
        }
        var page = Page.Of(all, global => global.Key, call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["GlobalClusters"] = new JsonArray([.. page.Items.Select(global => RdsAnswers.GlobalCluster(global.Key, global.Value))]),
        };
    }

    private JsonObject Stop(SandboxCall call)
    {
        var cluster = Required(call);
        StopRules.RequireStoppable(cluster, fleet.IsAlone(cluster));
        return Answer(fleet.Stop(cluster));
    }

    private JsonObject Start(SandboxCall call)
    {
        var cluster = Required(call);
        StopRules.RequireStartable(cluster, fleet.IsAlone(cluster));
        return Answer(fleet.Start(cluster));
    }

    private DatabaseCluster Required(SandboxCall call)
    {
        var asked = call.Required("DBClusterIdentifier", "MissingParameter");
        return fleet.Find(asked) ?? throw NotFound(asked);
    }

    private static AwsRefusal NotFound(string asked) => new("DBClusterNotFoundFault", $"DBCluster {asked} not found.", 404);

    private static JsonObject Answer(DatabaseCluster cluster) => new() { ["DBCluster"] = RdsAnswers.Cluster(cluster) };
}
