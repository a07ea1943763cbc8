using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.World;

/// <summary>One operation on the wire. A refusal is a thrown <see cref="AwsRefusal"/>.</summary>
/// <param name="Name">AWS's name, such as <c>UpdateService</c>.</param>
/// <param name="IsWrite">Whether it changes anything.</param>
/// <param name="Handle">Gives the result's members by wire name; a <see cref="DateTimeOffset"/> value is a timestamp.</param>
internal sealed record SandboxOperation(string Name, bool IsWrite, Func<SandboxCall, JsonObject> Handle)
{
    /// <summary>AWS's published rate for it; null: never throttled.</summary>
    public CallRate? Rate { get; init; }

    /// <summary>A few words for <see cref="SandboxRequest.Summary"/>, from the request alone.</summary>
    public Func<SandboxCall, string> Summary { get; init; } = _ => "";

    public static SandboxOperation Read(string name, Func<SandboxCall, JsonObject> handle) => new(name, false, handle);

    public static SandboxOperation Write(string name, Func<SandboxCall, JsonObject> handle) => new(name, true, handle);
}

/// <summary>A token bucket: how many calls at once, and how many a second after that.</summary>
/// <param name="Burst">Capacity of the bucket, in calls.</param>
/// <param name="PerSecond">Calls refilled each second of real (not sandbox) time.</param>
/// <param name="Bucket">Operations of a service that name the same bucket share it; null: a bucket of its own.</param>
internal sealed record CallRate(double Burst, double PerSecond, string? Bucket = null);
