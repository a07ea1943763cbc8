using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Wire;

/// <summary>The service says no: an AWS error with its code, as it goes over the wire.</summary>
internal sealed class AwsRefusal(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>AWS's error code, such as <c>ClusterNotFoundException</c>.</summary>
    public string Code { get; } = code;

    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What the error has beside code and message, by wire name; null: nothing.</summary>
    public JsonObject? Members { get; init; }
}
