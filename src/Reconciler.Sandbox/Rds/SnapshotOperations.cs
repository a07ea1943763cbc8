using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>DescribeDBSnapshots: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html</summary>
internal sealed class SnapshotOperations(SnapshotFleet fleet)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeDBSnapshots", Describe) with
        {
            Summary = call => call.Text("DBSnapshotIdentifier") ?? call.Text("DBInstanceIdentifier") ?? "",
        },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var (instance, identifier, resource) =
            (call.Text("DBInstanceIdentifier"), call.Text("DBSnapshotIdentifier"), call.Text("DbiResourceId"));
        var types = Types(call);
        List<DatabaseSnapshot> found = [.. RdsFilters.Select(fleet.AllAt(call.AsOf), call).Where(one =>
            types.Contains(one.Type)
            && (instance is null or "" || RdsFilters.Names(instance, one.Instance.Identifier, one.Instance.Arn))
            && (identifier is null or "" || RdsFilters.Names(identifier, one.Identifier, one.Arn))
            && (resource is null or "" || one.Instance.ResourceId == resource))];
        if (identifier is { Length: > 0 } && found.Count == 0)
            throw new AwsRefusal("DBSnapshotNotFound", $"DBSnapshot {identifier} not found.", 404);
        var page = Page.Of(found, one => one.Identifier.ToLowerInvariant(), call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["DBSnapshots"] = new JsonArray([.. page.Items.Select(RdsAnswers.Snapshot)]),
        };
    }

    // Nobody shares snapshots here, and AWS Backup takes none.
    private static string[] Types(SandboxCall call) => call.Text("SnapshotType") switch
    {
        null or "" => [DatabaseSnapshot.Automated, DatabaseSnapshot.Manual],
        var type and (DatabaseSnapshot.Automated or DatabaseSnapshot.Manual) => [type],
        "shared" or "public" or "awsbackup" => [],
        var other => throw new AwsRefusal("InvalidParameterValue", $"Invalid snapshot type: {other}"),
    };
}
