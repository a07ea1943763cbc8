using System.Text.Json.Nodes;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>How <c>schedule</c> is written: a list of windows, the first that holds wins.</summary>
internal sealed class ScheduleType() : NamedWindowsType<ScheduleWindow>(new ScheduleWindowType());

/// <summary>A list of windows, each with a name of its own.</summary>
internal abstract class NamedWindowsType<T>(SpecType<T> window) : SpecType<IReadOnlyList<T>>
{
    private readonly SpecType<IReadOnlyList<T>> _windows = SpecTypes.ListOf(window);

    /// <summary>How the name of a window is written.</summary>
    public static SpecType<string> Name { get; } =
        SpecTypes.Matching("a name of letters, digits, - and _", "[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    public override string Expected => "a list of windows";

    public override IReadOnlyList<IFieldDeclaration> Fields => _windows.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out IReadOnlyList<T> value)
    {
        var before = findings.Count;
        _windows.TryBind(node, findings, out value);
        if (node is ListNode list) FindNamesWrittenTwice(list, findings);
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() => _windows.ToJsonSchema();

    // The log tells windows apart by name alone.
    private static void FindNamesWrittenTwice(ListNode list, ICollection<Finding> findings)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var name in list.Items.OfType<MapNode>().Select(m => m.Find("name")).OfType<ScalarNode>())
            if (!seen.TryAdd(name.Text, name.At))
                findings.Add(new Finding(name.At, name.Path,
                    $"two windows are named {name.Text}, the first on line {seen[name.Text].Line}. Rename one of them."));
    }
}

/// <summary>How one window is written, in any of its three forms.</summary>
internal sealed class ScheduleWindowType : SpecType<ScheduleWindow>
{
    private static readonly ObjectType<Draft> Type = WrittenTimes.Declare(
        new ObjectType<Draft>("ScheduleWindow", "A stretch of time, returning or dated, in which a cost mode holds.", new Draft())
            .Required("name", ScheduleType.Name, "Its name, once in a schedule, for reasons in the log.", (w, v) => w with { Name = v })
            .Required("costMode", ModeWords.CostModeType, "The mode while it holds: active or dormant.", (w, v) => w with { CostMode = v }),
        w => w.Times, (w, v) => w with { Times = v });

    public override string Expected => Type.Expected;

    public override IReadOnlyList<IFieldDeclaration> Fields => Type.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out ScheduleWindow value)
    {
        value = null!;
        if (!Type.TryBind(node, findings, out var draft)) return false;
        if (draft.Times.Build((MapNode)node, "Set costMode instead", findings) is not { } time) return false;
        value = new ScheduleWindow(draft.Name, draft.CostMode, time);
        return true;
    }

    public override JsonObject ToJsonSchema() => Type.ToJsonSchema();

    private sealed record Draft
    {
        public string Name { get; init; } = "";

        public CostMode CostMode { get; init; }

        public WrittenTimes Times { get; init; } = WrittenTimes.None;
    }
}
