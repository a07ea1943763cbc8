using System.Security.Cryptography;
using System.Text;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecr;

/// <summary>Reads the <c>ecr</c> section of a seed: <c>repositories</c> by name, each with <c>images</c> by any name.</summary>
internal sealed class EcrSeed(SandboxSite site, Shelf<Repository> repositories)
{
    // About what a small web application's image has.
    private const int TypicalMegabytes = 120;

    public void Read(SeedMap section)
    {
        foreach (var (name, map) in section.Entries("repositories"))
        {
            var uri = $"{site.Account}.dkr.ecr.{site.Region}.amazonaws.com/{name}";
            repositories.Put(name, new Repository(name, site.Arn("ecr", $"repository/{name}"), uri, site.World.Now - TimeSpan.FromDays(200))
            {
                Images = Images(name, map),
            });
        }
    }

    private List<RepositoryImage> Images(string repository, SeedMap map)
    {
        var images = new List<RepositoryImage>();
        foreach (var (name, entry) in map.Entries("images"))
        {
            var tags = entry.Has("tags") ? entry.Texts("tags") : [name];
            if (tags.FirstOrDefault(tag => images.Exists(other => other.Tags.Contains(tag))) is { } twice)
                entry.Problem("tags", $"has '{twice}', which another image of '{repository}' has. A tag belongs to one image: take it from one.");
            images.Add(new RepositoryImage(
                entry.Text("digest", Digest($"{repository}/{name}")), tags,
                site.World.Now - entry.Duration("pushedAt", TimeSpan.FromDays(30)),
                entry.Integer("megabytes", TypicalMegabytes, 1) * 1_000_000L));
        }
        return [.. images.OrderByDescending(image => image.PushedAt).ThenBy(image => image.Digest, StringComparer.Ordinal)];
    }

    /// <summary>The digest of an image that says none: SHA-256 of <c>REPOSITORY/NAME</c>, so that it is the same in every world.</summary>
    private static string Digest(string image) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image)));
}
