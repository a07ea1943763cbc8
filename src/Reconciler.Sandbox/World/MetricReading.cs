namespace Reconciler.Sandbox.World;

/// <summary>Offered by services that publish metrics; CloudWatch asks all of them.</summary>
internal interface IMetricSource
{
    /// <summary>The metric's value at the moment being simulated, or null where this service has none by that name.</summary>
    double? Read(string metricNamespace, string metric, IReadOnlyDictionary<string, string> dimensions);
}
