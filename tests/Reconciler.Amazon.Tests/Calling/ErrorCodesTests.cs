using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Codes whose meaning decides something; that every code of AWS's models has one is tested beside the clients.</summary>
public sealed class ErrorCodesTests
{
    [Theory]
    [InlineData(FailureKind.Throttled, "ThrottlingException Throttling RequestLimitExceeded TooManyRequestsException SlowDown ProvisionedThroughputExceededException")]
    [InlineData(FailureKind.TimedOut, "RequestTimeout RequestTimeoutException")]
    [InlineData(FailureKind.ServerFault, "InternalFailure InternalServerError InternalServiceException ServerException ServiceUnavailable")]
    [InlineData(FailureKind.CredentialsRejected, "ExpiredToken ExpiredTokenException InvalidClientTokenId UnrecognizedClientException SignatureDoesNotMatch InvalidSignatureException RequestExpired")]
    [InlineData(FailureKind.AccessDenied, "AccessDenied AccessDeniedException UnauthorizedOperation OptInRequired KMSKeyNotAccessibleFault")]
    [InlineData(FailureKind.NotFound, "ClusterNotFoundException ServiceNotFoundException DBInstanceNotFound DBInstanceNotFoundFault DBClusterNotFoundFault ReplicationGroupNotFoundFault ResourceNotFoundException ObjectNotFoundException")]
    [InlineData(FailureKind.WrongState, "InvalidDBInstanceState InvalidDBInstanceStateFault InvalidDBClusterStateFault ServiceNotActiveException ResourceInUseException")]
    [InlineData(FailureKind.Conflict, "ConcurrentUpdateException ConcurrentModificationException DBSnapshotAlreadyExists TransactionConflictException")]
    [InlineData(FailureKind.ConditionFailed, "ConditionalCheckFailedException")]
    [InlineData(FailureKind.LimitReached, "LimitExceeded LimitExceededException LimitExceededFault SnapshotQuotaExceeded InsufficientDBInstanceCapacity")]
    [InlineData(FailureKind.Unsupported, "UnsupportedFeatureException UnknownOperationException InvalidAction PlatformUnknownException")]
    [InlineData(FailureKind.Invalid, "ValidationException ValidationError InvalidParameterValue InvalidParameterCombination InvalidParameterException InvalidNextToken ClientException SerializationException InvalidSubnet")]
    public void Codes_mean_what_they_are_decided_on(FailureKind kind, string codes) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(kind, ErrorCodes.KindOf(code)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SomethingUnheardOf")]
    [InlineData("Http404")]
    [InlineData("Http429")]
    [InlineData("throttlingexception")]
    public void Code_that_is_not_known_has_no_meaning(string? code) => Assert.Null(ErrorCodes.KindOf(code));
}
