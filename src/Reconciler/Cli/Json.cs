using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reconciler.Core.Planning;

namespace Reconciler.Cli;

/// <summary>Output for programs. The names are a contract (design §7): they only ever grow.</summary>
[JsonSerializable(typeof(PlanReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(LogLine))]
[JsonSerializable(typeof(LogReport))]
[JsonSerializable(typeof(FindingsReport))]
[JsonSerializable(typeof(HistoryReport))]
[JsonSerializable(typeof(ItemsReport))]
[JsonSerializable(typeof(IncidentsReport))]
[JsonSerializable(typeof(PostMortemReport))]
[JsonSerializable(typeof(DiagnosisReport))]
internal sealed partial class Json : JsonSerializerContext
{
    private static readonly Json Lines = With(indented: false);
    private static readonly Json Indented = With(indented: true);

    /// <summary>On one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Lines.GetTypeInfo(typeof(T))!);

    /// <summary>Indented.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Indented.GetTypeInfo(typeof(T))!);

    private static Json With(bool indented) => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    });
}

/// <summary>What <c>plan</c> says.</summary>
internal sealed record PlanReport(IReadOnlyList<PlanReport.Entry> Environments)
{
    /// <summary>One environment.</summary>
    internal sealed record Entry(
        string Name, string CostMode, string CostModeReason, long? Generation, string Sync, string Health, string Message,
        DateTimeOffset? NextEdge, IReadOnlyList<Action> Actions);

    /// <summary>One action.</summary>
    internal sealed record Action(
        string Address, string Verb, string State, string Why, IReadOnlyList<Change> Changes, IReadOnlyList<string> On,
        DateTimeOffset? NotBefore, string Class, Refusal? Refusal);

    /// <summary>What a guard that is declared says against it.</summary>
    internal sealed record Refusal(string Reason, string Message, DateTimeOffset? Until);
}

/// <summary>What <c>status</c> says.</summary>
internal sealed record StatusReport(IReadOnlyList<StatusReport.Environment> Environments)
{
    /// <summary>One environment.</summary>
    internal sealed record Environment(
        string Name, string CostMode, string CostModeReason, string Sync, string Health, string Message, string Phase,
        long? Generation, long? ObservedGeneration, string? Commit, DateTimeOffset? LookedAt, DateTimeOffset? NextEdge,
        Override? Override, Pause? Paused, bool Orphaned, IReadOnlyList<string>? Rejected,
        IReadOnlyList<Condition> Conditions, IReadOnlyList<Resource> Resources, IReadOnlyList<Approval>? Approvals,
        IncidentsReport.Reported? Incident);

    /// <summary>One resource.</summary>
    internal sealed record Resource(
        string Address, string Sync, string Health, string Detail, Pause? Paused, IReadOnlyList<Condition>? Conditions,
        IReadOnlyList<Deferral>? Deferred);

    /// <summary>An action that a guard holds back.</summary>
    internal sealed record Deferral(string Verb, IReadOnlyList<Change> Changes, string Reason, string Message, DateTimeOffset? Until);

    /// <summary>One condition.</summary>
    internal sealed record Condition(
        string Type, bool Status, string Reason, string Message, DateTimeOffset LastTransitionTime);

    /// <summary>Something that somebody has to agree to, or has agreed to for now.</summary>
    internal sealed record Approval(
        string Action, string Address, string Verb, IReadOnlyList<Change> Changes, DateTimeOffset Since, string? ApprovedBy,
        DateTimeOffset? ApprovedUntil, string Command);

    /// <summary>A temporary mode, and whether a pass has seen it.</summary>
    internal sealed record Override(string CostMode, DateTimeOffset Until, string Actor, string Reason, bool Seen);

    /// <summary>Why reconciling is paused.</summary>
    internal sealed record Pause(string Actor, string Reason, DateTimeOffset Since);
}

/// <summary>One event of the reconcile log.</summary>
internal sealed record LogLine(
    long Seq, DateTimeOffset Time, string Environment, string Type, string Message, string? Address, string? Verb,
    IReadOnlyList<Change>? Changes, string? Outcome, long? ActionId, long? Generation, string? Commit, string Actor,
    long? Epoch, string? PassId, string? RequestId);

/// <summary>The reconcile log as one document.</summary>
internal sealed record LogReport(IReadOnlyList<LogLine> Events);

/// <summary>What <c>validate</c> found.</summary>
internal sealed record FindingsReport(IReadOnlyList<FindingsReport.Place> Findings)
{
    /// <summary>One finding.</summary>
    internal sealed record Place(string File, int Line, int Column, string Path, string Message);
}
