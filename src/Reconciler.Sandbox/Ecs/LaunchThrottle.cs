using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// How often tasks are started that fail to start: the time between attempts doubles, up to 15 minutes, until one runs
/// or something else is deployed. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html
/// </summary>
internal sealed class LaunchThrottle(SandboxWorld world)
{
    // AWS tells neither how it grows nor after how many failures it complains.
    private const int Complaining = 3;
    private const int MostDoublings = 20;
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, (int Failures, DateTimeOffset HoldUntil)> _failing = new(StringComparer.Ordinal);

    /// <summary>A task of a service failed to start.</summary>
    /// <returns>Whether that is the failure at which ECS complains.</returns>
    public bool Failed(Service service)
    {
        var failures = _failing.GetValueOrDefault(service.Key).Failures + 1;
        var hold = service.Timings.Scheduling * Math.Pow(2, Math.Min(failures, MostDoublings));
        _failing[service.Key] = (failures, world.Now + (hold < LongestHold ? hold : LongestHold));
        return failures == Complaining;
    }

    /// <summary>A task of a service runs, or it is to run something else.</summary>
    public void Forget(Service service) => _failing.Remove(service.Key);

    /// <summary>How long none is to be started yet; zero or less: it may be.</summary>
    public TimeSpan Hold(Service service) =>
        _failing.TryGetValue(service.Key, out var failing) ? failing.HoldUntil - world.Now : TimeSpan.Zero;
}
