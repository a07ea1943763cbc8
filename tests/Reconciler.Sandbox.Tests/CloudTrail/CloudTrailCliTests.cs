using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.CloudTrail;

/// <summary>The real AWS CLI, for every operation of CloudTrail that the sandbox has.</summary>
public class CloudTrailCliTests
{
    [Fact]
    public async Task Who_stopped_the_database_is_looked_up()
    {
        await using var aws = await AwsCli.Start("rds: { instances: { db: {} } }");
        await aws.Run("rds", "stop-db-instance", "--db-instance-identifier", "db");
        var found = await aws.Run("cloudtrail", "lookup-events", "--lookup-attributes", "AttributeKey=ResourceName,AttributeValue=db",
            "--start-time", aws.Aws.Clock.Now.AddHours(-1).ToString("o"));
        var happened = found!["Events"]!.AsArray().Single()!;
        Assert.Equal(("StopDBInstance", "sandbox"), ((string?)happened["EventName"], (string?)happened["Username"]));
        Assert.Contains("\"requestParameters\":{\"dBInstanceIdentifier\":\"db\"}", (string)happened["CloudTrailEvent"]!, StringComparison.Ordinal);
    }
}
