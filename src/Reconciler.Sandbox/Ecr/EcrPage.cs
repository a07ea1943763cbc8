using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Ecr;

/// <summary>
/// One page of a listing, as ECR cuts it: <c>maxResults</c> from 1 to 1000, 100 where none is asked for, and an opaque
/// <c>nextToken</c>.
/// </summary>
internal static class EcrPage
{
    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html
    private const int Most = 1000;
    private const int Otherwise = 100;

    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c> for a size out of range or a token not given out.</exception>
    public static (IReadOnlyList<T> Items, string? Next) Of<T>(IEnumerable<T> all, Func<T, string> key, SandboxCall call)
    {
        var size = call.Integer("maxResults") ?? Otherwise;
        return size is < 1 or > Most
            ? throw Invalid($"Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must be between 1 and {Most}'")
            : KeyPage.Of(
                all.OrderBy(key, StringComparer.Ordinal), key, size, call.Text("nextToken"),
                () => Invalid("Invalid parameter at 'nextToken' failed to satisfy constraint: 'Token is not valid'"));
    }

    private static AwsRefusal Invalid(string message) => new("InvalidParameterException", message);
}
