namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// Offered by services whose resources publish metrics only while they run. It lets a seed give the values of any
/// metric, which nevertheless vanish while the resource sleeps.
/// </summary>
internal interface IMetricGate
{
    /// <summary>Whether the metric's resource publishes at the moment being simulated; null: not a resource of this service.</summary>
    bool? IsPublished(string metricNamespace, IReadOnlyDictionary<string, string> dimensions);
}
