using System.Collections.ObjectModel;
using Reconciler.Core.Observing;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>What was asked before a deployment.</summary>
/// <param name="Check">Services and alarms.</param>
internal sealed record PreflightFacts(CheckFacts Check)
{
    /// <summary>What is wrong with the desired state, a sentence each.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The newest backup of each database that has snapshots of its own; null where there is none.</summary>
    public IReadOnlyDictionary<ResourceAddress, Answered<DateTimeOffset?>> Backups { get; init; } = ReadOnlyDictionary<ResourceAddress, Answered<DateTimeOffset?>>.Empty;

    /// <summary>The declared images of this account's registry; null for one that is not there.</summary>
    public IReadOnlyDictionary<ResourceAddress, Answered<SeenImage?>> Images { get; init; } = ReadOnlyDictionary<ResourceAddress, Answered<SeenImage?>>.Empty;
}

/// <summary>An image in the registry.</summary>
/// <param name="PushedAt">When it was pushed; null where AWS does not say.</param>
internal sealed record SeenImage(DateTimeOffset? PushedAt);

/// <summary>What the registry has of an image.</summary>
/// <param name="HasRepository">Whether there is a repository of that name.</param>
/// <param name="Image">The image in it; null where it is not there.</param>
internal sealed record SeenRegistry(bool HasRepository, SeenImage? Image);
