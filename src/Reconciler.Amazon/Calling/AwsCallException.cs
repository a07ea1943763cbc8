namespace Reconciler.Amazon.Calling;

/// <summary>
/// An AWS call that failed for good within one pass. It is the only exception, beside the cancellation that the caller
/// asked for, that leaves a <see cref="GuardedClient{TClient}"/>.
/// </summary>
public sealed class AwsCallException : Exception
{
    /// <summary>Makes the exception of one failed call.</summary>
    /// <param name="target">Whom the call was for.</param>
    /// <param name="operation">AWS's name of the operation.</param>
    /// <param name="failure">What the failure means.</param>
    /// <param name="cause">What the SDK or the pipeline threw.</param>
    public AwsCallException(CallTarget target, string operation, AwsFailure failure, Exception? cause)
        : base($"{target}: {operation}: {failure}", cause)
    {
        Target = target;
        Operation = operation;
        Failure = failure;
    }

    /// <summary>Whom the call was for.</summary>
    public CallTarget Target { get; }

    /// <summary>AWS's name of the operation, such as <c>UpdateService</c>.</summary>
    public string Operation { get; }

    /// <summary>What the failure means: the thing to decide on.</summary>
    public AwsFailure Failure { get; }
}
