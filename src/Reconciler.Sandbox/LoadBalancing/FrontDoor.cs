using System.Net;
using System.Text;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// Which requests are meant for an application, and where they lead: 1. to the target group that names the request's Host
/// header, of the load balancer that was called if that is known; 2. else to the default group of the load balancer that was
/// called by its DNS name, or of the first one where an address of this machine was called. All others are requests to AWS.
/// </summary>
internal static class FrontDoor
{
    private static readonly Encoding Utf8 = Encoding.UTF8;

    /// <summary>The application's answer; null: it is a request to AWS.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sites">The load balancing of every account and region, in the order of the seed.</param>
    public static WireResponse? Answer(WireRequest request, IEnumerable<LoadBalancingService> sites)
    {
        if (request.Host is not { } host || request.IsForAws || request.Path.StartsWith("/_sandbox", StringComparison.Ordinal))
            return null;
        var all = sites.ToList();
        var called = all.SelectMany(site => site.LoadBalancers)
            .FirstOrDefault(balancer => Same(balancer.DnsName, request.Address) || Same(balancer.DnsName, host));
        var groups = all.SelectMany(site => site.TargetGroups.Select(group => (Site: site, Group: group)))
            .Where(one => called is null || one.Group.LoadBalancer == called).ToList();
        var route = groups.Find(one => Same(one.Group.Host, host));
        if (route.Group is null)
        {
            called ??= IsThisMachine(host) ? all.SelectMany(site => site.LoadBalancers).FirstOrDefault() : null;
            if (called is null)
                return null;
            route = groups.Find(one => one.Group.IsDefault && one.Group.LoadBalancer == called);
        }
        return route.Group is null ? NoSuchHost(host) : route.Site.Answer(route.Group, request.Path);
    }

    private static WireResponse NoSuchHost(string host) =>
        new(404, "text/plain", Utf8.GetBytes($"No target group has the host {host}, and the load balancer has no default.\n"));

    private static bool IsThisMachine(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _) || Same(host, "localhost") || Same(host, Environment.MachineName);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
