namespace Reconciler.Sandbox.Ecs;

/// <summary>What a service's tasks are busy with, in the words of CloudWatch's AWS/ECS metrics.</summary>
internal sealed record ServiceLoad
{
    private const double Full = 100;

    /// <summary>Metrics that are the same however many tasks run, by name.</summary>
    public IReadOnlyDictionary<string, double> Fixed { get; init; } = new Dictionary<string, double>();

    /// <summary>Metrics that all running tasks share, by name: in percent of one task.</summary>
    public IReadOnlyDictionary<string, double> Shared { get; init; } = new Dictionary<string, double>();

    /// <summary>A metric's value while <paramref name="running"/> tasks run; null: nobody publishes it.</summary>
    public double? Metric(string name, int running)
    {
        if (running == 0)
            return null;
        if (Fixed.TryGetValue(name, out var value))
            return value;
        return Shared.TryGetValue(name, out var whole) ? Math.Min(Full, whole / running) : null;
    }
}
