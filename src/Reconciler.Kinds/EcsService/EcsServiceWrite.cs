namespace Reconciler.Kinds.EcsService;

/// <summary>A write to an ECS service or to its scaling.</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
public abstract record EcsServiceWrite(string Cluster, string Service);

/// <summary>Sets how many tasks are to run (UpdateService, and nothing else in it).</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="Count">The count, 0 or more.</param>
public sealed record SetServiceCount(string Cluster, string Service, int Count) : EcsServiceWrite(Cluster, Service);

/// <summary>
/// Makes or changes the scalable target (RegisterScalableTarget). AWS moves the service's count into the bounds that
/// hold afterwards.
/// </summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="Min">The least number of tasks.</param>
/// <param name="Max">The greatest number of tasks; null leaves it as it is.</param>
/// <param name="Suspension">What of scaling rests.</param>
public sealed record RegisterServiceScaling(string Cluster, string Service, int Min, int? Max, EcsSuspension Suspension)
    : EcsServiceWrite(Cluster, Service);

/// <summary>Puts a target-tracking policy, whole (PutScalingPolicy).</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="Policy">The policy as it is to be, on a predefined metric.</param>
public sealed record PutServicePolicy(string Cluster, string Service, EcsScalingPolicy Policy)
    : EcsServiceWrite(Cluster, Service);

/// <summary>Makes the next revision of a task definition, with another image and nothing else (RegisterTaskDefinition).</summary>
/// <param name="Cluster">The short name of the service's cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="From">The running revision, as <c>family:revision</c>.</param>
/// <param name="Container">The container that gets the image; null where AWS's own facts decide.</param>
/// <param name="Image">The image.</param>
public sealed record RegisterServiceRevision(string Cluster, string Service, string From, string? Container, string Image)
    : EcsServiceWrite(Cluster, Service);

/// <summary>Rolls a revision out (UpdateService).</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="Revision">The revision, as <c>family:revision</c>.</param>
/// <param name="Count">How many tasks are to run; null leaves the count as it is.</param>
public sealed record DeployServiceRevision(string Cluster, string Service, string Revision, int? Count)
    : EcsServiceWrite(Cluster, Service);
