using System.Text;
using Reconciler.Sandbox.Ecs;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// What the applications behind load balancers answer. Healthy targets take turns. Where there is none, the load balancer
/// itself answers 503, and an unhealthy target only shows its health page, as the health checks see it.
/// </summary>
internal sealed class Applications(SandboxSite site, TargetFleet targets)
{
    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);

    public WireResponse Answer(TargetGroup group, string path)
    {
        var all = targets.Of(group.Arn);
        var healthy = all.Where(target => target.IsHealthy).ToList();
        var isHealthPage = path.TrimEnd('/') == group.HealthCheckPath.TrimEnd('/');
        if (healthy.Count > 0)
            return Answer(healthy[Turn(group) % healthy.Count].Behaviour, isHealthPage);
        return isHealthPage && all.FirstOrDefault(target => target.IsUnhealthy) is { } ill
            ? Waiting(ill.Behaviour, 503, "application/json", Page(ill.Behaviour))
            : Unavailable();
    }

    // The health page is not part of the error rate, or targets with one could not be healthy.
    private WireResponse Answer(ImageBehaviour image, bool isHealthPage)
    {
        if (isHealthPage)
            return Waiting(image, 200, "application/json", Page(image));
        var fails = image.ErrorRate > 0 && site.World.Chance.NextDouble() * 100 < image.ErrorRate;
        return fails
            ? Waiting(image, 500, "text/plain", "Internal Server Error")
            : Waiting(image, 200, "text/plain", "ok");
    }

    // Nobody waits for a latency that no seed gave: whoever stops the clock would wait forever.
    private WireResponse Waiting(ImageBehaviour image, int status, string type, string text) =>
        new(status, type, Encoding.UTF8.GetBytes(text)) { Latency = (image.Latency ?? TimeSpan.Zero) / site.World.Options.Speed };

    private string Page(ImageBehaviour image) => image.HealthPageWhile(
        name => site.Offers<IAvailability>().Select(one => one.IsAvailable(name)).FirstOrDefault(found => found is not null) == true);

    private static WireResponse Unavailable() => new(503, "text/html", Encoding.UTF8.GetBytes(
        "<html><head><title>503 Service Temporarily Unavailable</title></head>"
        + "<body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>"));

    private int Turn(TargetGroup group) => _turns[group.Arn] = unchecked(_turns.GetValueOrDefault(group.Arn, -1) + 1) & int.MaxValue;
}
