using System.Text.RegularExpressions;
using Reconciler.Core.Desired;

namespace Reconciler.Checking;

/// <summary>An image of Amazon ECR. Pure.</summary>
/// <param name="Repository">Its repository.</param>
/// <param name="Tag">Its tag; null where a digest names it.</param>
/// <param name="Digest">Its digest, <c>sha256:…</c>; null where a tag names it.</param>
internal sealed partial record EcrImage(string Repository, string? Tag, string? Digest)
{
    /// <summary>An image of the registry in an account and region; null for one from elsewhere.</summary>
    public static EcrImage? Of(string image, AwsTarget aws)
    {
        var match = Form().Match(image);
        if (!match.Success || match.Groups["account"].Value != aws.AccountId || match.Groups["region"].Value != aws.Region) return null;
        var (tag, digest) = (match.Groups["tag"], match.Groups["digest"]);
        return new EcrImage(match.Groups["name"].Value, digest.Success ? null : tag.Success ? tag.Value : "latest", digest.Success ? digest.Value : null);
    }

    [GeneratedRegex(@"^(?<account>[0-9]{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/(?<name>[^:@]+)(:(?<tag>[^@]+))?(@(?<digest>sha256:[0-9a-f]{64}))?$")]
    private static partial Regex Form();
}
