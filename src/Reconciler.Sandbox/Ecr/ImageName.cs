namespace Reconciler.Sandbox.Ecr;

/// <summary>How images are named within a registry: <c>name</c>, <c>name:tag</c> or <c>name@sha256:…</c>.</summary>
internal static class ImageName
{
    private const string DefaultTag = "latest";

    /// <summary>The repository, and the tag or the digest: one of the two.</summary>
    public static (string Repository, string? Tag, string? Digest) Split(string image)
    {
        if (image.Split('@') is [var name, var digest])
            return (name, null, digest);
        var colon = image.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (image, DefaultTag, null) : (image[..colon], image[(colon + 1)..], null);
    }
}
