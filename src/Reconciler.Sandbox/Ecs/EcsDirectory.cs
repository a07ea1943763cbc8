using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>Clusters and services by what requests call them: a short name, or an ARN.</summary>
internal sealed class EcsDirectory(SandboxSite site)
{
    private const string DefaultCluster = "default";

    public Shelf<Cluster> Clusters { get; } = new(site.World);

    public Shelf<Service> Services { get; } = new(site.World);

    /// <summary>The cluster that a request is about; the default one where it names none.</summary>
    /// <exception cref="AwsRefusal"><c>ClusterNotFoundException</c></exception>
    public Cluster ClusterOf(SandboxCall call) =>
        Clusters.FindAt(LastPart(call.Text("cluster") is { Length: > 0 } asked ? asked : DefaultCluster), call.AsOf)
        ?? throw new AwsRefusal("ClusterNotFoundException", "Cluster not found.");

    /// <summary>A service of a cluster, or null.</summary>
    public Service? ServiceAt(Cluster cluster, string asked, DateTimeOffset moment) =>
        Services.FindAt(Service.KeyOf(cluster.Name, LastPart(asked)), moment) is { } found && IsMeant(found.Arn, asked) ? found : null;

    /// <summary>The service that a write is about.</summary>
    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c>, <c>ClusterNotFoundException</c>, <c>ServiceNotFoundException</c></exception>
    public Service ServiceOf(SandboxCall call)
    {
        var cluster = ClusterOf(call);
        return ServiceAt(cluster, call.Required("service"), DateTimeOffset.MaxValue)
            ?? throw new AwsRefusal("ServiceNotFoundException", "Service not found.");
    }

    /// <summary>What answers a request for something that is not there.</summary>
    /// <param name="kind"><c>service</c>, <c>task</c> or <c>cluster</c>.</param>
    /// <param name="within">The cluster's name and a slash, or nothing.</param>
    /// <param name="asked">The name or ARN in the request.</param>
    public string MissingArn(string kind, string within, string asked) =>
        asked.StartsWith("arn:", StringComparison.Ordinal) ? asked : site.Arn("ecs", $"{kind}/{within}{asked}");

    /// <summary>What an ARN ends with; a short name is its own last part.</summary>
    public static string LastPart(string asked) => asked[(asked.LastIndexOf('/') + 1)..];

    // An ARN may also be the short one of former days, which does not name the cluster.
    private static bool IsMeant(string arn, string asked) =>
        !asked.StartsWith("arn:", StringComparison.Ordinal) || asked == arn || asked.Split('/').Length == 2;
}
