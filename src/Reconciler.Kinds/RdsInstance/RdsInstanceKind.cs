using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// RDS DB instances that are not part of a cluster: started while active, stopped while dormant, stopped again when AWS
/// has started them after 7 days. <c>README.md</c> beside this file says how.
/// </summary>
public sealed class RdsInstanceKind : DatabaseKind<RdsInstanceSpec, RdsInstanceLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static RdsInstanceKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "rdsInstance";

    /// <inheritdoc/>
    public override string Section => "rdsInstances";

    /// <inheritdoc/>
    protected override ObjectType<RdsInstanceSpec> SpecType => RdsInstanceSpec.Type;

    /// <inheritdoc/>
    private protected override DatabaseStates States => RdsInstanceStates.Table;

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        RdsInstanceIam.Of(declared, place);

    /// <inheritdoc/>
    protected override string Identity(RdsInstanceSpec spec) => $"rds/db/{spec.Identifier.ToLowerInvariant()}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(RdsInstanceLive live) => live.Fields();

    /// <inheritdoc/>
    private protected override SeenDatabase See(RdsInstanceLive live) => RdsInstanceDiff.See(live);
}
