using System.Text.Json.Nodes;
using Reconciler.Core.Desired;
using Reconciler.Core.Desired.Reading;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Guarding;

/// <summary>How <c>syncWindows</c> is written: a list of windows.</summary>
internal sealed class SyncWindowsType(IReadOnlyList<IKind> kinds) : NamedWindowsType<WrittenSyncWindow>(new SyncWindowType(kinds));

/// <summary>A sync window, with the places of the resources that it names: whether they exist is judged with all of them at hand.</summary>
/// <param name="Window">The window.</param>
/// <param name="Resources">What it names, where it is written.</param>
internal sealed record WrittenSyncWindow(SyncWindow Window, IReadOnlyList<ResourceReference> Resources);

/// <summary>How one sync window is written.</summary>
internal sealed class SyncWindowType(IReadOnlyList<IKind> kinds) : SpecType<WrittenSyncWindow>
{
    private readonly ObjectType<Draft> _type = WrittenTimes.Declare(
        new ObjectType<Draft>("SyncWindow", "A stretch of time, returning or dated, in which changes are allowed or denied.", new Draft())
            .Required("name", SyncWindowsType.Name, "Its name, once in the list, for reasons in the log.", (w, v) => w with { Name = v })
            .Required("kind", SpecTypes.OneOf(("allow", SyncWindowKind.Allow), ("deny", SyncWindowKind.Deny)),
                "allow: what it covers is changed only while a window that allows it is open; deny: not while this one is open, whatever another allows.",
                (w, v) => w with { Kind = v }),
        w => w.Times, (w, v) => w with { Times = v })
        .Optional("kinds", KindNames(kinds),
            "The kinds that it covers. Default: with no resources either, all.", (w, v) => w with { Kinds = v })
        .Optional("resources", SpecTypes.ListOf(new ReferenceType()),
            "The resources that it covers, as kind/name, besides those of its kinds.", (w, v) => w with { Resources = v })
        .Optional("changes", SpecTypes.ListOf(ChangeClasses.Type),
            "The changes that it covers: deploy (image, task definition), spec (the desired state changed), drift (live changed), costMode (falling asleep or waking, as a whole). Default: [deploy, spec].",
            (w, v) => w with { Changes = v });

    public override string Expected => _type.Expected;

    public override IReadOnlyList<IFieldDeclaration> Fields => _type.Fields;

    /// <summary>How a list of kinds is written.</summary>
    public static SpecType<IReadOnlyList<string>> KindNames(IReadOnlyList<IKind> kinds) =>
        SpecTypes.ListOf(SpecTypes.OneOf([.. kinds.Select(k => (k.Name, k.Name))]));

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out WrittenSyncWindow value)
    {
        value = null!;
        if (!_type.TryBind(node, findings, out var draft)) return false;
        if (draft.Times.Build((MapNode)node, "Leave the window out", findings) is not { } time) return false;
        value = new WrittenSyncWindow(
            new SyncWindow(draft.Name, draft.Kind, time)
            {
                Kinds = draft.Kinds,
                Resources = [.. draft.Resources.Select(r => r.Local)],
                Changes = draft.Changes,
            },
            draft.Resources);
        return true;
    }

    public override JsonObject ToJsonSchema() => _type.ToJsonSchema();

    private sealed record Draft
    {
        public string Name { get; init; } = "";

        public SyncWindowKind Kind { get; init; }

        public WrittenTimes Times { get; init; } = WrittenTimes.None;

        public IReadOnlyList<string> Kinds { get; init; } = [];

        public IReadOnlyList<ResourceReference> Resources { get; init; } = [];

        public IReadOnlyList<ChangeClass> Changes { get; init; } = [ChangeClass.Deploy, ChangeClass.Spec];
    }
}
