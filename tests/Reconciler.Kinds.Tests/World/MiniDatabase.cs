using Reconciler.Core.Planning;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;

namespace Reconciler.Kinds.Tests.World;

/// <summary>A kind of database as the small world models it: nothing but its status.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Spec">What is declared.</param>
/// <param name="See">What a look shows in a status.</param>
internal sealed record MiniDatabase(IKind Kind, object Spec, Func<string, object> See)
{
    public const string Name = "postgres";

    public static MiniDatabase Instance { get; } = new(
        RdsInstanceKind.Instance, new RdsInstanceSpec(Name, DormantDatabase.Stopped),
        status => new RdsInstanceLive { Identifier = Name, Status = status, Engine = "postgres" });

    public static MiniDatabase Cluster { get; } = new(
        AuroraClusterKind.Instance, new AuroraClusterSpec(Name, DormantDatabase.Stopped),
        status => new AuroraClusterLive { Identifier = Name, Status = status, Engine = "aurora-postgresql", Members = ["one"] });

    /// <summary>Whether a write stops a database, or starts one; null where it is none to a database.</summary>
    public static bool? Stops(object? write) => write switch
    {
        StopRdsInstance or StopAuroraCluster => true,
        StartRdsInstance or StartAuroraCluster => false,
        _ => null,
    };

    public override string ToString() => Kind.Name;
}
