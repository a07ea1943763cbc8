using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for GlobalClusterMemberSynchronizationStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<GlobalClusterMemberSynchronizationStatus>))]
public class GlobalClusterMemberSynchronizationStatus : ConstantClass, IConstant<GlobalClusterMemberSynchronizationStatus>
{
    /// <summary>The value <c>connected</c>.</summary>
    public static readonly GlobalClusterMemberSynchronizationStatus Connected = new("connected");

    /// <summary>The value <c>pending-resync</c>.</summary>
    public static readonly GlobalClusterMemberSynchronizationStatus PendingResync = new("pending-resync");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public GlobalClusterMemberSynchronizationStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static GlobalClusterMemberSynchronizationStatus FindValue(string value) => FindValue<GlobalClusterMemberSynchronizationStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator GlobalClusterMemberSynchronizationStatus(string value) => FindValue(value);
}
