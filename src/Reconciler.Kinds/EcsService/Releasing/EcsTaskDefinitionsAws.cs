using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// Task definitions. A revision never changes, so each is asked for once; which revision is a family's latest is asked afresh.
/// </summary>
internal sealed class EcsTaskDefinitionsAws(IAwsAccess aws)
{
    private readonly ConcurrentDictionary<string, TaskDefinition> _known = new(StringComparer.Ordinal);

    /// <summary>The image that a revision runs in the container that is meant, and a revision like it with the declared image.</summary>
    /// <param name="live">The service, with what it runs.</param>
    /// <param name="spec">What is declared: an image.</param>
    /// <param name="container">The container that its load balancer leads to; null for none.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<EcsServiceLive> SeeAsync(EcsServiceLive live, EcsReleaseSpec spec, string? container, CancellationToken ct)
    {
        var running = await RevisionAsync(live.TaskDefinition!, ct);
        var meant = spec.Container ?? container;
        var image = Container(running, meant)?.Image;
        if (image == spec.Image) return live with { Image = image };

        // Asked only while something else is wanted: the latest revision may be the one that we made and have not rolled out.
        var latest = await DescribeAsync(running.Family!, ct);
        var alike = latest.Revision != running.Revision && Container(latest, meant)?.Image == spec.Image && AreAlike(latest, running, meant);
        return live with { Image = image ?? "none", Candidate = alike ? NameOf(latest) : null };
    }

    /// <summary>Whether a revision can be rolled out. Asked afresh: somebody may deregister it at any time.</summary>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<bool> IsThereAsync(string revision, CancellationToken ct)
    {
        try
        {
            return (await DescribeAsync(revision, ct)).Status == TaskDefinitionStatus.ACTIVE;
        }
        catch (AwsCallException e) when (e.Failure.Code == "ClientException")
        {
            // AWS's code for a name that it does not know; it has none of its own for that
            // (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html).
            return false;
        }
    }

    /// <summary>Makes the next revision of what runs, with another image and nothing else.</summary>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<string?> RegisterAsync(RegisterServiceRevision register, WritePermit permit)
    {
        var describe = new DescribeTaskDefinitionRequest { TaskDefinition = register.From, Include = ["TAGS"] };
        var running = await aws.Ecs.ReadAsync("DescribeTaskDefinition", (ecs, c) => ecs.DescribeTaskDefinitionAsync(describe, c), permit.Token);
        var definition = running.TaskDefinition!;
        // The answer is ours alone: nobody else holds it.
        if (Container(definition, register.Container) is { } target) target.Image = register.Image;
        var request = Registration(definition, running.Tags);
        var response = await aws.Ecs.WriteAsync("RegisterTaskDefinition", (ecs, c) => ecs.RegisterTaskDefinitionAsync(request, c), permit);
        return response.ResponseMetadata?.RequestId;
    }

    /// <summary><c>family:revision</c> of an ARN; the text itself where it is none.</summary>
    public static string? NameOf(string? arn) => arn?.Split('/')[^1];

    private static string NameOf(TaskDefinition definition) => $"{definition.Family}:{definition.Revision}";

    private async Task<TaskDefinition> RevisionAsync(string revision, CancellationToken ct)
    {
        if (_known.TryGetValue(revision, out var known)) return known;
        return _known[revision] = await DescribeAsync(revision, ct);
    }

    private async Task<TaskDefinition> DescribeAsync(string name, CancellationToken ct)
    {
        var request = new DescribeTaskDefinitionRequest { TaskDefinition = name };
        var response = await aws.Ecs.ReadAsync("DescribeTaskDefinition", (ecs, c) => ecs.DescribeTaskDefinitionAsync(request, c), ct);
        return response.TaskDefinition!;
    }

    /// <summary>The one that is named, else the first essential one (essential is the default), else the first.</summary>
    private static ContainerDefinition? Container(TaskDefinition definition, string? name) =>
        definition.ContainerDefinitions?.Find(c => c.Name == name)
        ?? (name is null ? definition.ContainerDefinitions?.Find(c => c.Essential != false) ?? definition.ContainerDefinitions?.FirstOrDefault() : null);

    /// <summary>Whether two say the same but for the image of the container that is meant.</summary>
    private static bool AreAlike(TaskDefinition one, TaskDefinition other, string? container) =>
        WithoutImage(one, container) == WithoutImage(other, container);

    private static string WithoutImage(TaskDefinition definition, string? container)
    {
        var text = JsonNode.Parse(RequestBody.Of(Registration(definition, null)))!;
        var at = definition.ContainerDefinitions?.IndexOf(Container(definition, container)!) ?? -1;
        if (at >= 0) text["containerDefinitions"]![at]!["image"] = null;
        return text.ToJsonString();
    }

    /// <summary>
    /// Everything that can be registered; what AWS adds by itself (number, status, times) cannot. What AWS has of late and is not
    /// known here goes along, also within containers and volumes: AWS may ignore or refuse it, but nothing is lost unseen.
    /// </summary>
    private static RegisterTaskDefinitionRequest Registration(TaskDefinition from, List<Tag>? tags) => new()
    {
        Family = from.Family,
        TaskRoleArn = from.TaskRoleArn,
        ExecutionRoleArn = from.ExecutionRoleArn,
        NetworkMode = from.NetworkMode,
        ContainerDefinitions = from.ContainerDefinitions,
        Volumes = from.Volumes,
        PlacementConstraints = from.PlacementConstraints,
        RequiresCompatibilities = from.RequiresCompatibilities,
        Cpu = from.Cpu,
        Memory = from.Memory,
        Tags = tags is { Count: > 0 } ? tags : null,
        PidMode = from.PidMode,
        IpcMode = from.IpcMode,
        ProxyConfiguration = from.ProxyConfiguration,
        InferenceAccelerators = from.InferenceAccelerators,
        EphemeralStorage = from.EphemeralStorage,
        RuntimePlatform = from.RuntimePlatform,
        EnableFaultInjection = from.EnableFaultInjection,
        Unknown = from.Unknown,
    };
}
