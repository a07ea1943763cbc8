using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// The metrics of one account and region. A value comes from the first that has one: what PutMetricData published,
/// the course that the seed or a test gave the metric, and the services themselves: those that keep a record
/// (<see cref="IMetricRecord"/>), then the others. A course is silent while its resource sleeps (<see cref="IMetricGate"/>).
/// </summary>
internal sealed class MetricStore(SandboxSite site)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(15);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<MetricKey, List<(DateTimeOffset At, MetricSamples Samples)>> _published = [];
    private readonly Dictionary<MetricKey, List<(DateTimeOffset From, double? Value)>> _courses = [];
    private readonly Dictionary<MetricKey, MetricKey> _companions = [];

    /// <summary>Something published a datum.</summary>
    public void Publish(MetricKey metric, DateTimeOffset at, MetricSamples samples)
    {
        if (!_published.TryGetValue(metric, out var data))
            _published[metric] = data = [];
        data.RemoveAll(old => old.At < site.World.Now - Kept);
        data.Add((at, samples));
    }

    /// <summary>From an instant on, the metric has this value at every moment; null: it is not published.</summary>
    public void Set(MetricKey metric, DateTimeOffset from, double? value)
    {
        if (!_courses.TryGetValue(metric, out var course))
            _courses[metric] = course = [];
        course.RemoveAll(step => step.From >= from);
        course.Add((from, value));
    }

    /// <summary>The metric's course is published only while another metric is: a target group's, while its tasks run.</summary>
    public void Follow(MetricKey metric, MetricKey companion) => _companions[metric] = companion;

    /// <summary>What was published from <paramref name="from"/> up to <paramref name="to"/>; null: nothing.</summary>
    public MetricSamples? Read(MetricKey metric, DateTimeOffset from, DateTimeOffset to)
    {
        if (_published.TryGetValue(metric, out var data))
        {
            var within = data.Where(one => one.At >= from && one.At < to).Select(one => one.Samples).ToList();
            return within.Count > 0 ? within.Aggregate((one, other) => one.And(other)) : null;
        }
        if (!_courses.TryGetValue(metric, out var course))
            return Live(metric, from, to);
        return !Silent(metric) && At(course, to) is { } value ? MetricSamples.Of(value) : null;
    }

    private static double? At(List<(DateTimeOffset From, double? Value)> course, DateTimeOffset moment)
    {
        var step = course.FindLastIndex(step => step.From <= moment);
        return step < 0 ? course[0].Value : course[step].Value;
    }

    private bool Silent(MetricKey metric) =>
        site.Offers<IMetricGate>().Any(gate => gate.IsPublished(metric.Namespace, metric.Dimensions) == false)
        || (_companions.TryGetValue(metric, out var companion) && Live(companion, site.World.Now - Minute, site.World.Now) is null);

    private MetricSamples? Live(MetricKey metric, DateTimeOffset from, DateTimeOffset to)
    {
        var recorded = site.Offers<IMetricRecord>().Select(record => record.Read(metric, from, to)).FirstOrDefault(found => found is not null);
        if (recorded is not null)
            return recorded;
        var value = site.Offers<IMetricSource>()
            .Select(source => source.Read(metric.Namespace, metric.Name, metric.Dimensions))
            .FirstOrDefault(found => found is not null);
        return value is { } present ? MetricSamples.Of(present) : null;
    }
}
