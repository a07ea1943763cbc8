using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetHealthReasonEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetHealthReasonEnum>))]
public class TargetHealthReasonEnum : ConstantClass, IConstant<TargetHealthReasonEnum>
{
    /// <summary>The value <c>Elb.RegistrationInProgress</c>.</summary>
    public static readonly TargetHealthReasonEnum ElbRegistrationInProgress = new("Elb.RegistrationInProgress");

    /// <summary>The value <c>Elb.InitialHealthChecking</c>.</summary>
    public static readonly TargetHealthReasonEnum ElbInitialHealthChecking = new("Elb.InitialHealthChecking");

    /// <summary>The value <c>Target.ResponseCodeMismatch</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetResponseCodeMismatch = new("Target.ResponseCodeMismatch");

    /// <summary>The value <c>Target.Timeout</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetTimeout = new("Target.Timeout");

    /// <summary>The value <c>Target.FailedHealthChecks</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetFailedHealthChecks = new("Target.FailedHealthChecks");

    /// <summary>The value <c>Target.NotRegistered</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetNotRegistered = new("Target.NotRegistered");

    /// <summary>The value <c>Target.NotInUse</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetNotInUse = new("Target.NotInUse");

    /// <summary>The value <c>Target.DeregistrationInProgress</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetDeregistrationInProgress = new("Target.DeregistrationInProgress");

    /// <summary>The value <c>Target.InvalidState</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetInvalidState = new("Target.InvalidState");

    /// <summary>The value <c>Target.IpUnusable</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetIpUnusable = new("Target.IpUnusable");

    /// <summary>The value <c>Target.HealthCheckDisabled</c>.</summary>
    public static readonly TargetHealthReasonEnum TargetHealthCheckDisabled = new("Target.HealthCheckDisabled");

    /// <summary>The value <c>Elb.InternalError</c>.</summary>
    public static readonly TargetHealthReasonEnum ElbInternalError = new("Elb.InternalError");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetHealthReasonEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetHealthReasonEnum FindValue(string value) => FindValue<TargetHealthReasonEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetHealthReasonEnum(string value) => FindValue(value);
}
