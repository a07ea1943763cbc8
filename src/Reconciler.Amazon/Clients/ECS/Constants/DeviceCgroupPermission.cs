using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for DeviceCgroupPermission; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DeviceCgroupPermission>))]
public class DeviceCgroupPermission : ConstantClass, IConstant<DeviceCgroupPermission>
{
    /// <summary>The value <c>read</c>.</summary>
    public static readonly DeviceCgroupPermission Read = new("read");

    /// <summary>The value <c>write</c>.</summary>
    public static readonly DeviceCgroupPermission Write = new("write");

    /// <summary>The value <c>mknod</c>.</summary>
    public static readonly DeviceCgroupPermission Mknod = new("mknod");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DeviceCgroupPermission(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DeviceCgroupPermission FindValue(string value) => FindValue<DeviceCgroupPermission>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DeviceCgroupPermission(string value) => FindValue(value);
}
