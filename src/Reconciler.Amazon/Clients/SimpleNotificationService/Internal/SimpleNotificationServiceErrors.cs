using Amazon.SimpleNotificationService.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Which exception stands for which error code of Amazon Simple Notification Service.</summary>
internal static class SimpleNotificationServiceErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonSimpleNotificationServiceException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonSimpleNotificationServiceException(m, i, t, c, r, s))
    {
        ["AuthorizationError"] = (m, i, t, c, r, s) => new AuthorizationErrorException(m, i, t, c, r, s),
        ["EndpointDisabled"] = (m, i, t, c, r, s) => new EndpointDisabledException(m, i, t, c, r, s),
        ["InternalError"] = (m, i, t, c, r, s) => new InternalErrorException(m, i, t, c, r, s),
        ["InvalidParameter"] = (m, i, t, c, r, s) => new InvalidParameterException(m, i, t, c, r, s),
        ["ParameterValueInvalid"] = (m, i, t, c, r, s) => new InvalidParameterValueException(m, i, t, c, r, s),
        ["InvalidSecurity"] = (m, i, t, c, r, s) => new InvalidSecurityException(m, i, t, c, r, s),
        ["KMSAccessDenied"] = (m, i, t, c, r, s) => new KMSAccessDeniedException(m, i, t, c, r, s),
        ["KMSDisabled"] = (m, i, t, c, r, s) => new KMSDisabledException(m, i, t, c, r, s),
        ["KMSInvalidState"] = (m, i, t, c, r, s) => new KMSInvalidStateException(m, i, t, c, r, s),
        ["KMSNotFound"] = (m, i, t, c, r, s) => new KMSNotFoundException(m, i, t, c, r, s),
        ["KMSOptInRequired"] = (m, i, t, c, r, s) => new KMSOptInRequiredException(m, i, t, c, r, s),
        ["KMSThrottling"] = (m, i, t, c, r, s) => new KMSThrottlingException(m, i, t, c, r, s),
        ["NotFound"] = (m, i, t, c, r, s) => new NotFoundException(m, i, t, c, r, s),
        ["PlatformApplicationDisabled"] = (m, i, t, c, r, s) => new PlatformApplicationDisabledException(m, i, t, c, r, s),
        ["ValidationException"] = (m, i, t, c, r, s) => new ValidationException(m, i, t, c, r, s),
    };
}
