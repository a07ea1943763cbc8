using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for ActivityStreamPolicyStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ActivityStreamPolicyStatus>))]
public class ActivityStreamPolicyStatus : ConstantClass, IConstant<ActivityStreamPolicyStatus>
{
    /// <summary>The value <c>locked</c>.</summary>
    public static readonly ActivityStreamPolicyStatus Locked = new("locked");

    /// <summary>The value <c>unlocked</c>.</summary>
    public static readonly ActivityStreamPolicyStatus Unlocked = new("unlocked");

    /// <summary>The value <c>locking-policy</c>.</summary>
    public static readonly ActivityStreamPolicyStatus LockingPolicy = new("locking-policy");

    /// <summary>The value <c>unlocking-policy</c>.</summary>
    public static readonly ActivityStreamPolicyStatus UnlockingPolicy = new("unlocking-policy");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ActivityStreamPolicyStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ActivityStreamPolicyStatus FindValue(string value) => FindValue<ActivityStreamPolicyStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ActivityStreamPolicyStatus(string value) => FindValue(value);
}
