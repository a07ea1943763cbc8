namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>One Application Load Balancer. None is made or changed after the seed.</summary>
internal sealed record LoadBalancer
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string DnsName { get; init; }

    /// <summary>internet-facing or internal.</summary>
    public required string Scheme { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What its clients send, day and night; its target groups share it evenly.</summary>
    public required double RequestsPerMinute { get; init; }

    /// <summary>Its name in metrics' dimensions: <c>app/NAME/ID</c>.</summary>
    public string Dimension => Arn[(Arn.IndexOf(":loadbalancer/", StringComparison.Ordinal) + ":loadbalancer/".Length)..];
}
