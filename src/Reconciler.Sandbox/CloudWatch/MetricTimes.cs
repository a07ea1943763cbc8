using System.Globalization;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>Timestamps in requests: ISO 8601 in forms, seconds since 1970 in JSON.</summary>
internal static class MetricTimes
{
    /// <exception cref="AwsRefusal"><c>InvalidParameterValue</c>: it is neither.</exception>
    public static DateTimeOffset? Read(SandboxCall call, string member)
    {
        if (call.Text(member) is not { Length: > 0 } text)
            return null;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new AwsRefusal("InvalidParameterValue", $"The parameter {member} must be a timestamp.");
    }
}
