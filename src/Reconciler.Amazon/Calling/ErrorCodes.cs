using System.Collections.Frozen;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// What AWS's error codes mean. The codes are those of the service models of the operations that are called, of
/// <see href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html">the common errors</see>, and of
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">the SDKs' retry rules</see>.
/// </summary>
internal static class ErrorCodes
{
    private static readonly FrozenDictionary<string, FailureKind> Kinds = Table(
        (FailureKind.Throttled,
            "Throttling ThrottlingException ThrottledException RequestThrottled RequestThrottledException "
            + "TooManyRequestsException ProvisionedThroughputExceededException RequestLimitExceeded SlowDown "
            + "BandwidthLimitExceeded EC2ThrottledException PriorRequestNotComplete Throttled KMSThrottling"),
        (FailureKind.TimedOut, "RequestTimeout RequestTimeoutException"),
        (FailureKind.ServerFault,
            "InternalFailure InternalError InternalServerError InternalServerException InternalServiceError "
            + "InternalServiceException InternalServiceFault ServerException ServiceUnavailable "
            + "ServiceUnavailableException ServiceUnavailableError HealthUnavailable"),
        (FailureKind.CredentialsRejected,
            "ExpiredToken ExpiredTokenException UnrecognizedClientException InvalidClientTokenId InvalidAccessKeyId "
            + "InvalidToken SignatureDoesNotMatch InvalidSignature InvalidSignatureException IncompleteSignature "
            + "IncompleteSignatureException MissingAuthenticationToken MissingAuthenticationTokenException AuthFailure "
            + "RequestExpired RequestTimeTooSkewed"),
        (FailureKind.AccessDenied,
            "AccessDenied AccessDeniedException AuthorizationError AuthorizationErrorException UnauthorizedOperation "
            + "UnauthorizedException NotAuthorized NotAuthorizedException OptInRequired RegionDisabledException "
            + "FailedResourceAccessException OperationNotPermittedException KMSKeyNotAccessibleFault KMSAccessDenied "
            + "KMSOptInRequired InvalidSecurity"),
        (FailureKind.NotFound, "NoSuchEntity"),
        (FailureKind.WrongState,
            "ServiceNotActiveException ClusterNotActiveException ResourceInUse ResourceInUseException "
            + "ContinuousBackupsUnavailableException EndpointDisabled PlatformApplicationDisabled KMSDisabled KMSInvalidState"),
        (FailureKind.Conflict,
            "ConcurrentUpdateException ConcurrentModification ConcurrentModificationException ConflictException "
            + "TransactionConflictException ReplicatedWriteConflictException TransactionInProgressException"),
        (FailureKind.ConditionFailed, "ConditionalCheckFailedException"),
        (FailureKind.LimitReached,
            "LimitExceeded LimitExceededFault LimitExceededException ItemCollectionSizeLimitExceededException "
            + "InsufficientDBInstanceCapacity InsufficientDBInstanceCapacityFault PackedPolicyTooLarge"),
        (FailureKind.Unsupported,
            "UnsupportedFeatureException UnsupportedOperation UnsupportedOperationException UnknownOperationException "
            + "InvalidAction NotImplemented PlatformUnknownException PlatformTaskDefinitionIncompatibilityException "
            + "DBSubnetGroupDoesNotCoverEnoughAZs VpcEncryptionControlViolationException"),
        (FailureKind.Invalid,
            "ParameterValueInvalid ValidationError ValidationException ClientException SerializationException MissingAction MissingParameter "
            + "MissingRequiredParameterException MalformedQueryString MalformedPolicyDocument"));

    /// <summary>AWS names codes by pattern; the exact table above goes first, since some names mislead.</summary>
    private static readonly (string Start, string[] Ends, FailureKind Kind)[] Patterns =
    [
        ("", ["NotFound", "NotFoundFault", "NotFoundException"], FailureKind.NotFound),
        ("", ["AlreadyExists", "AlreadyExistsFault", "AlreadyExistsException"], FailureKind.Conflict),
        ("", ["QuotaExceeded", "QuotaExceededFault", "QuotaExceededException"], FailureKind.LimitReached),
        ("Invalid", ["State", "StateFault", "StateException"], FailureKind.WrongState),
        ("Invalid", [""], FailureKind.Invalid),
    ];

    /// <summary>The meaning of a code, or <see langword="null"/> where it is none that is known.</summary>
    internal static FailureKind? KindOf(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        if (Kinds.TryGetValue(code, out var kind))
        {
            return kind;
        }

        foreach (var pattern in Patterns)
        {
            if (code.StartsWith(pattern.Start, StringComparison.Ordinal)
                && pattern.Ends.Any(end => code.EndsWith(end, StringComparison.Ordinal)))
            {
                return pattern.Kind;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, FailureKind> Table(params (FailureKind Kind, string Codes)[] rows) => rows
        .SelectMany(row => row.Codes.Split(' '), (row, code) => KeyValuePair.Create(code, row.Kind))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
