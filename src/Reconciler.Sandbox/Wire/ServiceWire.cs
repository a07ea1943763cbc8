namespace Reconciler.Sandbox.Wire;

/// <summary>How one service's requests are recognised and its answers written.</summary>
/// <param name="Name">The service's short name, as in <see cref="SandboxRequest.Service"/>.</param>
/// <param name="SigningName">The service in SigV4's credential scope.</param>
/// <param name="Section">The service's section of a seed document.</param>
internal sealed record ServiceWire(string Name, string SigningName, string Section)
{
    /// <summary>What stands before the dot of <c>X-Amz-Target</c>; null: no JSON protocol.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>awsJson's version, in the content type.</summary>
    public string JsonVersion { get; init; } = "1.1";

    /// <summary>The <c>Version</c> form field; null: no query protocol.</summary>
    public string? QueryVersion { get; init; }

    /// <summary>The XML namespace of query answers.</summary>
    public string? XmlNamespace { get; init; }

    /// <summary>Item element names of lists in query answers, by list name; <c>member</c> for those not named.</summary>
    public IReadOnlyDictionary<string, string> ListItems { get; init; } = new Dictionary<string, string>();

    /// <summary>The error code of a throttled call.</summary>
    public string ThrottlingCode { get; init; } = "ThrottlingException";
}
