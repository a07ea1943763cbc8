using Reconciler.Sandbox.Ecs;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>Who took a target group's requests during a time.</summary>
/// <param name="Healthy">What each healthy target answers; they share the requests evenly.</param>
/// <param name="Unhealthy">How many targets were unhealthy.</param>
internal sealed record Mix(IReadOnlyList<ImageBehaviour> Healthy, int Unhealthy)
{
    public static Mix None { get; } = new([], 0);
}

/// <summary>Who took which target group's requests when, for metrics of the past.</summary>
internal sealed class TrafficHistory(SandboxWorld world)
{
    // As long as CloudWatch keeps minutes: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html
    private static readonly TimeSpan Kept = TimeSpan.FromDays(15);
    private readonly Dictionary<string, List<(DateTimeOffset From, Mix Mix)>> _steps = new(StringComparer.Ordinal);

    /// <summary>From now on this mix takes a group's requests; what a seed says did so always.</summary>
    public void Note(string groupArn, Mix mix)
    {
        if (!_steps.TryGetValue(groupArn, out var steps))
            _steps[groupArn] = steps = [(DateTimeOffset.MinValue, Mix.None)];
        var from = world.IsSeeding ? DateTimeOffset.MinValue : world.Now;
        steps.RemoveAll(step => step.From == from);
        steps.Add((from, mix));
        var needed = steps.FindLastIndex(step => step.From <= world.Now - Kept);
        if (needed > 0)
            steps.RemoveRange(0, needed);
    }

    /// <summary>The mixes between two instants, each with how many minutes it lasted; nothing of the future.</summary>
    public IEnumerable<(Mix Mix, double Minutes)> Between(string groupArn, DateTimeOffset from, DateTimeOffset to)
    {
        if (!_steps.TryGetValue(groupArn, out var steps))
            yield break;
        to = to < world.Now ? to : world.Now;
        for (var place = 0; place < steps.Count; place++)
        {
            var begin = steps[place].From > from ? steps[place].From : from;
            var end = place + 1 < steps.Count && steps[place + 1].From < to ? steps[place + 1].From : to;
            if (begin < end)
                yield return (steps[place].Mix, (end - begin).TotalMinutes);
        }
    }
}
