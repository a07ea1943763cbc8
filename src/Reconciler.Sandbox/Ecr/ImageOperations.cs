using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecr;

/// <summary>DescribeImages: all of a repository, or those asked for by tag or digest.</summary>
internal sealed class ImageOperations(Shelf<Repository> repositories, string account)
{
    private const string Manifest = "application/vnd.docker.distribution.manifest.v2+json";

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeImages", Describe) with
        {
            Summary = call => string.Join(' ', call.Structures("imageIds")
                .Select(id => id.Text("imageTag") ?? id.Text("imageDigest")).Prepend(call.Text("repositoryName"))),
        },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var repository = RepositoryOperations.Required(repositories, account, call.Required("repositoryName"), call);
        var asked = call.Structures("imageIds");
        if (asked.Count > 0 && (call.Has("maxResults") || call.Has("nextToken")))
            throw new AwsRefusal("InvalidParameterException", "Invalid parameter at 'imageIds': it cannot be combined with maxResults or nextToken");
        var all = asked.Count > 0 ? asked.Select(id => Required(repository, id)).Distinct() : Filtered(repository.Images, call);
        var (items, next) = EcrPage.Of(all, image => image.Digest, call);
        return new JsonObject
        {
            ["imageDetails"] = new JsonArray([.. items.Select(image => Answer(repository, image))]),
            ["nextToken"] = next,
        };
    }

    private RepositoryImage Required(Repository repository, SandboxCall id)
    {
        var (tag, digest) = (id.Text("imageTag"), id.Text("imageDigest"));
        return repository.Find(tag, digest) ?? throw new AwsRefusal("ImageNotFoundException",
            $"The image with imageId {{imageDigest:'{digest ?? "null"}', imageTag:'{tag ?? "null"}'}} does not exist within the repository "
            + $"with name '{repository.Name}' in the registry with id '{account}'");
    }

    private static IEnumerable<RepositoryImage> Filtered(IEnumerable<RepositoryImage> all, SandboxCall call) =>
        call.Structure("filter")?.Text("tagStatus") switch
        {
            "TAGGED" => all.Where(image => image.Tags.Count > 0),
            "UNTAGGED" => all.Where(image => image.Tags.Count == 0),
            _ => all,
        };

    private JsonObject Answer(Repository repository, RepositoryImage image) => new()
    {
        ["registryId"] = account,
        ["repositoryName"] = repository.Name,
        ["imageDigest"] = image.Digest,
        ["imageTags"] = image.Tags.Count > 0 ? new JsonArray([.. image.Tags.Select(tag => JsonValue.Create(tag))]) : null,
        ["imageSizeInBytes"] = image.SizeInBytes,
        ["imagePushedAt"] = JsonValue.Create(image.PushedAt),
        ["imageManifestMediaType"] = Manifest,
        ["artifactMediaType"] = "application/vnd.docker.container.image.v1+json",
        ["imageStatus"] = "ACTIVE",
    };
}
