using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Rds;

/// <summary>
/// What AWS refuses to stop, start or reboot, with its codes. Sources: the error lists of botocore's
/// <c>rds/2014-10-31</c> model and
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html#USER_StopInstance.Limitations.
/// An instance whose engine is not eligible at all (a member of an Aurora cluster, RDS Custom) is answered with
/// <c>InvalidParameterCombination</c>, as reported in
/// https://github.com/aws-solutions/instance-scheduler-on-aws/issues/208; everything else with the code of a wrong state.
/// </summary>
internal static class StopRules
{
    public static void RequireStoppable(DatabaseInstance instance)
    {
        RequireEligible(instance);
        if (instance.Status != DatabaseStatus.Available)
            throw WrongState($"Instance {instance.Identifier} is not in available state.");
    }

    public static void RequireStartable(DatabaseInstance instance)
    {
        RequireEligible(instance);
        if (instance.Status is not (DatabaseStatus.Stopped or "inaccessible-encryption-credentials-recoverable"))
        {
            throw WrongState($"Instance {instance.Identifier} cannot be started as it is not in one of the following "
                + "statuses: 'stopped, inaccessible-encryption-credentials-recoverable, incompatible-network "
                + "(only valid for non-SqlServer instances)'.");
        }
    }

    public static void RequireRebootable(DatabaseInstance instance)
    {
        if (instance.Status is not (DatabaseStatus.Available or "storage-optimization" or "incompatible-parameters"))
            throw WrongState($"Instance {instance.Identifier} cannot be rebooted while it is {instance.Status}.");
    }

    /// <param name="cluster">The cluster.</param>
    /// <param name="isAlone">Whether it is the only one of its global database, or of none.</param>
    public static void RequireStoppable(DatabaseCluster cluster, bool isAlone)
    {
        RequireEligible(cluster, isAlone);
        RequireStatus(cluster, DatabaseStatus.Available);
    }

    /// <param name="cluster">The cluster.</param>
    /// <param name="isAlone">Whether it is the only one of its global database, or of none.</param>
    public static void RequireStartable(DatabaseCluster cluster, bool isAlone)
    {
        RequireEligible(cluster, isAlone);
        RequireStatus(cluster, DatabaseStatus.Stopped);
    }

    private static void RequireEligible(DatabaseInstance instance)
    {
        if (instance.Cluster is not null || instance.IsRdsCustom)
        {
            throw new AwsRefusal(
                "InvalidParameterCombination", $"{instance.Engine} DB instances are not eligible for stopping and starting.");
        }
        if (instance.ReplicaOf is not null)
            throw WrongState("Cannot stop or start a Read-Replica instance");
        if (instance.Replicas.Count > 0)
            throw WrongState($"Cannot stop or start instance {instance.Identifier}, it has Read-Replica instances");
        if (instance.IsSqlServer && instance.MultiAz)
            throw WrongState("Cannot stop or start SQL Server instances that are Multi-AZ");
    }

    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-cluster-stop-start.html; for the old engine modes
    // https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/start-stop-aurora-cluster.html.
    private static void RequireEligible(DatabaseCluster cluster, bool isAlone)
    {
        if (!cluster.IsAurora)
            throw ClusterState($"Cannot stop or start Multi-AZ DB cluster {cluster.Identifier}");
        if (cluster.EngineMode is "serverless" or "parallelquery" or "multimaster")
            throw ClusterState($"Cannot stop or start cluster {cluster.Identifier} with engine mode {cluster.EngineMode}");
        if (cluster.ReplicaOf is not null || cluster.Replicas.Count > 0)
            throw ClusterState($"Cannot stop or start cluster {cluster.Identifier}, which has or is a cross-Region read replica");
        if (!isAlone)
        {
            throw ClusterState("You can only stop and start a cluster that's part of an Aurora global database "
                + "if it's the only cluster in the global database.");
        }
    }

    private static void RequireStatus(DatabaseCluster cluster, string expected)
    {
        if (cluster.Status != expected)
        {
            throw ClusterState($"DbCluster {cluster.Identifier} is in {cluster.Status} state "
                + $"but expected it to be one of {expected}.");
        }
    }

    private static AwsRefusal WrongState(string message) => new("InvalidDBInstanceState", message);

    private static AwsRefusal ClusterState(string message) => new("InvalidDBClusterStateFault", message);
}
