namespace Reconciler.Amazon.Calling;

/// <summary>What a failed AWS call means for whoever wanted it. The set is closed: a caller can decide on it alone.</summary>
public enum FailureKind
{
    /// <summary>AWS refused because too many requests came. Nothing was changed; later it will go through.</summary>
    Throttled,

    /// <summary>The request never left: no connection, no name, no TLS, no time left in the queue. Nothing was changed.</summary>
    NeverSent,

    /// <summary>A read got no complete answer in time.</summary>
    TimedOut,

    /// <summary>The connection of a read broke after the request had gone out.</summary>
    ConnectionLost,

    /// <summary>AWS failed on its own side (a 5xx) while reading.</summary>
    ServerFault,

    /// <summary>A read was answered with something that cannot be understood: broken XML or JSON, a proxy's page.</summary>
    Unreadable,

    /// <summary>
    /// A write ended without a word on whether it took effect: time ran out, the connection broke, AWS failed, or the
    /// answer was unreadable. It has been sent exactly once. Look before anything is repeated.
    /// </summary>
    Ambiguous,

    /// <summary>Too many calls to this service failed lately, so this one was not sent. What it asked for is unknown.</summary>
    CircuitOpen,

    /// <summary>No credentials were found, or those found could not be turned into keys. Nothing was sent.</summary>
    CredentialsMissing,

    /// <summary>AWS does not accept the credentials: expired, unknown or wrongly signed, or the clock is off.</summary>
    CredentialsRejected,

    /// <summary>The credentials are good but do not permit this call.</summary>
    AccessDenied,

    /// <summary>
    /// AWS says, by an error code of its own, that what the call names does not exist. A bare HTTP 404 is not enough:
    /// a wrong endpoint must not look like an absent resource.
    /// </summary>
    NotFound,

    /// <summary>The resource is in a state in which AWS does not do this; it may be in another one at the next look.</summary>
    WrongState,

    /// <summary>Somebody else is changing the same thing, or something of that name is already there.</summary>
    Conflict,

    /// <summary>A conditional write found its condition false. Expected where several writers meet.</summary>
    ConditionFailed,

    /// <summary>A quota of the account or AWS's own capacity is used up.</summary>
    LimitReached,

    /// <summary>AWS does not do this to such a resource, or has no such operation. Asking again does not help.</summary>
    Unsupported,

    /// <summary>AWS finds the request itself wrong: a value, a combination, a missing parameter.</summary>
    Invalid,

    /// <summary>AWS refused with an error code that is not known here. Nothing was changed.</summary>
    Other,

    /// <summary>A read ended in an exception that no call should end in: a defect on this side.</summary>
    Unexpected,
}
