using System.Security.Cryptography;
using System.Text;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudTrail;

/// <summary>One write request, as it was asked and how it ended.</summary>
/// <param name="RequestId">The request's identifier, which its answer carried too.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Service">The service's name in its signature, such as <c>monitoring</c>.</param>
/// <param name="Name">AWS's name of the operation.</param>
/// <param name="Caller">Who asked.</param>
/// <param name="AccessKey">The key that signed.</param>
/// <param name="Parameters">What was asked, as JSON text, names beginning in lower case.</param>
/// <param name="Resources">What it was about.</param>
internal sealed record TrailEvent(
    string RequestId, DateTimeOffset At, string Service, string Name, CallerIdentity Caller, string AccessKey,
    string Parameters, IReadOnlyList<TrailResource> Resources)
{
    /// <summary>The error code where it was refused.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Derived from the request's own identifier, so that remembering draws nothing from chance.</summary>
    public string Id { get; } = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(RequestId)).AsSpan(0, 16)).ToString();

    // Application Auto Scaling writes under the name of Auto Scaling:
    // https://docs.aws.amazon.com/autoscaling/application/userguide/logging-using-cloudtrail.html
    public string Source => (Service == "application-autoscaling" ? "autoscaling" : Service) + ".amazonaws.com";

    /// <summary>A user's name, or the name of a role's session.</summary>
    public string Username => Caller.Arn[(Caller.Arn.LastIndexOf('/') + 1)..];
}

/// <summary>Something that a request is about.</summary>
/// <param name="Type">Such as <c>AWS::ECS::Service</c>.</param>
/// <param name="Name">Its name, without the rest of its ARN.</param>
internal sealed record TrailResource(string Type, string Name);
