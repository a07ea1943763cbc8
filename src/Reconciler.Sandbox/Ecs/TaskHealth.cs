namespace Reconciler.Sandbox.Ecs;

/// <summary>What load balancers found of a task.</summary>
internal enum TaskHealth
{
    /// <summary>Nobody checks it: it is of use as soon as it runs.</summary>
    Unchecked,

    /// <summary>A target group has not judged it yet.</summary>
    Awaited,

    /// <summary>It is healthy in every target group.</summary>
    Healthy,

    /// <summary>A target group found it unhealthy.</summary>
    Unhealthy,
}
