namespace Reconciler.Kinds;

/// <summary>Where on AWS the resources of a policy are, as their ARNs name it.</summary>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> …</param>
/// <param name="Region">The region; <see cref="Any"/> where it is not known.</param>
/// <param name="AccountId">The account; <see cref="Any"/> where it is not known.</param>
public sealed record IamPlace(string Partition, string Region, string AccountId)
{
    /// <summary>What is not known, or cannot be named.</summary>
    public const string Any = "*";

    /// <summary>The ARN of a resource, or of several by wildcards.</summary>
    /// <param name="service">The service's ARN prefix: <c>ecs</c>.</param>
    /// <param name="resource">What follows the account: <c>service/shop-prod/backend</c>.</param>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{AccountId}:{resource}";

    /// <summary>The service-linked role that AWS makes for a service, with whatever suffix.</summary>
    /// <param name="service">The service's principal: <c>ecs.application-autoscaling.amazonaws.com</c>.</param>
    public string ServiceLinkedRole(string service) => $"arn:{Partition}:iam::{AccountId}:role/aws-service-role/{service}/*";

    /// <summary>
    /// A name in which no sign is taken for a wildcard or a variable
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html, special characters).
    /// </summary>
    public static string Literal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Select(c => c is '*' or '?' or '$' ? $"${{{c}}}" : c.ToString()));
    }
}
