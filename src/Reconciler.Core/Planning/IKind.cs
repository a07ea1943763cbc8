using Reconciler.Core.Desired;

namespace Reconciler.Core.Planning;

/// <summary>What a kind is to others in its environment.</summary>
public enum KindRole
{
    /// <summary>Uses databases and caches: it is drained before they stop and raised after they are available.</summary>
    Workload,

    /// <summary>A database or a cache: what a workload depends on unless it says otherwise.</summary>
    Dependency,

    /// <summary>Watches: first to be muted, last to be unmuted.</summary>
    Alarm,

    /// <summary>Only shows: it is corrected in every mode, has no part in falling asleep or waking, and nothing waits for it.</summary>
    Display,
}

/// <summary>What follows from a role.</summary>
internal static class KindRoles
{
    /// <summary>Whether it depends on nothing and nothing on it: what watches or shows stands beside the others.</summary>
    public static bool StandsApart(this KindRole role) => role is KindRole.Alarm or KindRole.Display;
}

/// <summary>The pure half of a managed kind: how it is declared and what is to be done about it. Stateless.</summary>
public interface IKind
{
    /// <summary>The kind's name in addresses: <c>ecsService</c>.</summary>
    string Name { get; }

    /// <summary>The section of <c>spec</c> that declares resources of the kind: <c>ecsServices</c>.</summary>
    string Section { get; }

    /// <summary>The map in <c>spec</c> with defaults for the section (<c>alarmDefaults</c>); null where the kind has none.</summary>
    string? DefaultsSection { get; }

    /// <summary>What it is to others.</summary>
    KindRole Role { get; }

    /// <summary>How long one of it may show no progress before it counts as stalled, where its declaration does not say.</summary>
    TimeSpan ProgressDeadline { get; }

    /// <summary>The verbs of its actions, so that a rule that names one that does not exist is found; empty where it writes nothing.</summary>
    IReadOnlyList<string> Verbs => [];

    /// <summary>The schema of one resource, without <c>dependsOn</c> and <c>enforcement</c>, which every kind has.</summary>
    IKindSchema Schema { get; }

    /// <summary>The AWS resource that a spec names, unique in an account and region: <c>ecs/cluster/service</c>.</summary>
    string Identity(object spec);

    /// <summary>
    /// The live fields in canonical text, ordered by name: what a fingerprint, a restore point and the resolution of an
    /// open intent compare. Fields are named as in <see cref="Change.Field"/>.
    /// </summary>
    IReadOnlyDictionary<string, string> Describe(object live);

    /// <summary>What a look says of an earlier write whose answer was lost.</summary>
    /// <param name="live">The live resource, seen after the write's attempt timeout.</param>
    /// <param name="verb">The verb of the write.</param>
    /// <param name="changes">Its changes.</param>
    /// <returns><see cref="Answer.Yes"/> applied, <see cref="Answer.No"/> not applied, <see cref="Answer.Unknown"/> cannot be told.</returns>
    Answer Shows(object live, string verb, IReadOnlyList<Change> changes);

    /// <summary>What is to be done about one resource. Pure.</summary>
    Assessment Assess(ResourceView view);
}

/// <summary>The declared form of a kind's spec, as desired state binds it.</summary>
public interface IKindSchema
{
    /// <summary>The fields, for the docs.</summary>
    IReadOnlyList<IFieldDeclaration> Fields { get; }

    /// <summary>Binds one resource.</summary>
    bool TryBind(SpecNode node, ICollection<Finding> findings, out object spec);

    /// <summary>Checks the kind's defaults map by itself.</summary>
    bool TryBindDefaults(SpecNode node, ICollection<Finding> findings);

    /// <summary>The JSON Schema of one resource.</summary>
    System.Text.Json.Nodes.JsonObject ToJsonSchema();

    /// <summary>The JSON Schema of the defaults map.</summary>
    System.Text.Json.Nodes.JsonObject ToDefaultsJsonSchema();
}
