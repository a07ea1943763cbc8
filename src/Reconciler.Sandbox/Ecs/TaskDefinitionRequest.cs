using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// What RegisterTaskDefinition was sent, checked as far as the sandbox can tell:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
/// </summary>
internal static partial class TaskDefinitionRequest
{
    private static readonly string[] Kept =
    [
        "containerDefinitions", "taskRoleArn", "executionRoleArn", "networkMode", "volumes", "placementConstraints",
        "requiresCompatibilities", "cpu", "memory", "pidMode", "ipcMode", "proxyConfiguration", "ephemeralStorage",
        "runtimePlatform", "enableFaultInjection",
    ];

    /// <returns>The family, and what is kept of the request.</returns>
    /// <exception cref="AwsRefusal"><c>ClientException</c>, with the first thing that is wrong.</exception>
    public static (string Family, JsonObject Said) Read(SandboxCall call)
    {
        var family = call.Text("family") ?? "";
        if (!FamilyName().IsMatch(family))
            throw Wrong("Family contains invalid characters or is missing.");
        var containers = call.Structures("containerDefinitions");
        if (containers.Count == 0)
            throw Wrong("Container list cannot be empty.");
        var isFargate = call.Texts("requiresCompatibilities").Contains("FARGATE");
        foreach (var container in containers)
            Check(container, isFargate || call.Has("memory"));
        if (isFargate && (!call.Has("cpu") || !call.Has("memory")))
            throw Wrong("Fargate requires that 'cpu' and 'memory' be defined at the task level.");
        if (isFargate && call.Text("networkMode") != "awsvpc")
            throw Wrong("Fargate only supports network mode 'awsvpc'.");
        var said = new JsonObject();
        foreach (var member in Kept)
        {
            if (call.Input[member] is { } value)
                said[member] = value.DeepClone();
        }
        return (family, said);
    }

    private static void Check(SandboxCall container, bool memoryIsSaid)
    {
        if (container.Text("name") is not { Length: > 0 } name)
            throw Wrong("Container.name should not be null or empty.");
        if (container.Text("image") is not { Length: > 0 })
            throw Wrong("Container.image should not be null or empty.");
        if (!memoryIsSaid && !container.Has("memory") && !container.Has("memoryReservation"))
        {
            throw Wrong($"Invalid setting for container '{name}'. At least one of 'memory' or 'memoryReservation' must be specified.");
        }
    }

    private static AwsRefusal Wrong(string message) => new("ClientException", message);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}$")]
    private static partial Regex FamilyName();
}
