namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// Offered by services that know what they published in the past; CloudWatch asks them where nothing else has a value, before
/// it asks what is published at the moment.
/// </summary>
internal interface IMetricRecord
{
    /// <summary>What was published from <paramref name="from"/> up to <paramref name="to"/>; null: nothing, or not by this service.</summary>
    MetricSamples? Read(MetricKey metric, DateTimeOffset from, DateTimeOffset to);
}
