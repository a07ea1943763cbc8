using Amazon.Runtime;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.Tests;

public sealed class OutcomesTests
{
    [Fact]
    public void Missing_credentials_are_told_in_a_sentence_with_what_to_do() =>
        Assert.Equal(
            "no AWS credentials were found. Set a profile, a role or AWS_ACCESS_KEY_ID",
            Reason(new AmazonClientException("Failed to resolve AWS credentials. The credential providers returned the following errors:")));

    [Fact]
    public void Any_other_failure_is_told_in_AWSs_words_with_the_call() =>
        Assert.Equal(
            "ThrottlingException from DescribeServices: Rate exceeded",
            Reason(new AmazonServiceException("Rate exceeded") { ErrorCode = "ThrottlingException", StatusCode = System.Net.HttpStatusCode.BadRequest }));

    private static string Reason(Exception thrown) =>
        Outcomes.Reason(new AwsCallException(new CallTarget("ECS", "123456789012", "ap-southeast-2"), "DescribeServices", AwsFailure.From(thrown), thrown));
}
