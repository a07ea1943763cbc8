using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecr;

/// <summary>ECR: repositories and their images, to look at. ECS asks it what can be pulled.</summary>
internal sealed class EcrService : SandboxService, IImageRegistry
{
    private readonly Shelf<Repository> _repositories;

    public EcrService(SandboxSite site) : base(site) => _repositories = new Shelf<Repository>(World);

    public override ServiceWire Wire { get; } = new("ecr", "ecr", "ecr") { TargetPrefix = "AmazonEC2ContainerRegistry_V20150921" };

    public override void Seed(SeedMap section) => new EcrSeed(Site, _repositories).Read(section);

    public string? CannotPull(string image)
    {
        var host = $"{Site.Account}.dkr.ecr.{Site.Region}.amazonaws.com/";
        if (!image.StartsWith(host, StringComparison.Ordinal))
            return null;
        var (name, tag, digest) = ImageName.Split(image[host.Length..]);
        return _repositories.Find(name) is not { } repository || repository.Find(tag, digest) is not null
            ? null
            : $"CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {image}: {image}: not found";
    }

    // ECR publishes rates of pushing and pulling only: nothing here is throttled by rate, only by faults.
    protected override IEnumerable<SandboxOperation> Operations() =>
        [.. new RepositoryOperations(_repositories, Site.Account).All(), .. new ImageOperations(_repositories, Site.Account).All()];
}
