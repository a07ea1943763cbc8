namespace Reconciler.Sandbox.Ecr;

/// <summary>One repository as it was at one moment.</summary>
internal sealed record Repository(string Name, string Arn, string Uri, DateTimeOffset CreatedAt)
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<RepositoryImage> Images { get; init; } = [];

    /// <summary>The image of a tag, or of a digest; where both are given, the one that has both.</summary>
    public RepositoryImage? Find(string? tag, string? digest) => Images.FirstOrDefault(image =>
        (tag ?? digest) is not null
        && (tag is null || image.Tags.Contains(tag))
        && (digest is null || image.Digest == digest));
}

/// <summary>One image of a repository.</summary>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
/// <param name="Tags">None where all have been given to later images.</param>
/// <param name="PushedAt">When it came.</param>
/// <param name="SizeInBytes">Compressed.</param>
internal sealed record RepositoryImage(string Digest, IReadOnlyList<string> Tags, DateTimeOffset PushedAt, long SizeInBytes);
