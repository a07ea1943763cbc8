using System.Xml.Linq;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Rds;

/// <summary>RDS calls to a sandbox, as words.</summary>
internal sealed class RdsFixture(string seedSections, Func<SandboxOptions, SandboxOptions>? behave = null) : IDisposable
{
    public const string Version = "2014-10-31";

    public const string OneDatabase = """
        rds:
          instances:
            db: { multiAz: true }
        """;

    public SandboxFixture Sandbox { get; } = new(seedSections, behave);

    public Task<XElement> Call(string action, params (string, string)[] fields) => Sandbox.Query("rds", Version, action, fields);

    public Task<string> Refused(string action, params (string, string)[] fields) =>
        Sandbox.QueryError("rds", Version, action, fields);

    public Task<XElement> Stop(string id = "db") => Call("StopDBInstance", ("DBInstanceIdentifier", id));

    public Task<XElement> Start(string id = "db") => Call("StartDBInstance", ("DBInstanceIdentifier", id));

    public async Task<XElement> Instance(string id = "db") =>
        (await Call("DescribeDBInstances", ("DBInstanceIdentifier", id))).Descendants("DBInstance").Single();

    public async Task<string> Status(string id = "db") => (await Instance(id)).Element("DBInstanceStatus")!.Value;

    public async Task<string> ClusterStatus(string id) =>
        (await Call("DescribeDBClusters", ("DBClusterIdentifier", id))).Descendants("Status").Single().Value;

    /// <summary>Event messages of the last 13 days, oldest first.</summary>
    public async Task<string[]> Events() =>
        [.. (await Call("DescribeEvents", ("Duration", "18720"))).Descendants("Message").Select(message => message.Value)];

    public void Pass(TimeSpan time) => Sandbox.Pass(time);

    public void Dispose() => Sandbox.Dispose();
}
