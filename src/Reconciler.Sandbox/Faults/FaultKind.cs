namespace Reconciler.Sandbox;

/// <summary>One way in which a call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>HTTP 500 with an AWS error body, without effect.</summary>
    ServerError,

    /// <summary>HTTP 500 with an HTML page, without effect.</summary>
    HtmlError,

    /// <summary>The connection breaks before anything took effect.</summary>
    ResetBefore,

    /// <summary>The connection breaks after the call took effect.</summary>
    ResetAfter,

    /// <summary>The answer is right, and late.</summary>
    Latency,

    /// <summary>The service's throttling error, without effect.</summary>
    Throttled,
}
