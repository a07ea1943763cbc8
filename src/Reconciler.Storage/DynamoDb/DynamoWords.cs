using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.DynamoDb;

/// <summary>What DynamoDB's refusals mean for the journal.</summary>
internal static class DynamoWords
{
    /// <summary>The refusal in words: which table, what was said, what to do.</summary>
    public static JournalUnavailableException Explain(JournalLocation location, AwsCallException failure)
    {
        var what = failure.Failure.Kind switch
        {
            FailureKind.CredentialsMissing => "no AWS credentials were found. Set a profile, a role or AWS_ACCESS_KEY_ID.",
            FailureKind.CredentialsRejected => "AWS does not accept the credentials. Renew them, or look at the clock.",
            FailureKind.AccessDenied => "the credentials do not permit it. Grant the table's actions of the IAM policy.",
            FailureKind.NotFound => "the table is not there any more. Restart to make it again, or restore it.",
            FailureKind.Throttled or FailureKind.LimitReached => "DynamoDB asks for fewer requests. It is tried again.",
            _ => "DynamoDB cannot be reached or refuses. Nothing is written to AWS until it answers.",
        };
        return new($"The journal {location}: {what} ({failure.Message})", failure);
    }
}
