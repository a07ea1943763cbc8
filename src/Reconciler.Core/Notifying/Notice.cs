namespace Reconciler.Core.Notifying;

/// <summary>One thing to tell people.</summary>
/// <param name="Type">What of.</param>
/// <param name="Subject">The resource as <c>kind/name</c>; null for the environment as a whole.</param>
/// <param name="Begins">True where it begins, false for its all-clear.</param>
/// <param name="Message">A sentence.</param>
public sealed record Notice(NoticeType Type, string? Subject, bool Begins, string Message)
{
    /// <summary>The number of the incident that it is about; null where it is about none.</summary>
    public int? Incident { get; init; }

    /// <summary>The services that an incident is about, by their short names; empty where it is about none.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>What whoever is told may type next, a command each; none where there is nothing but to read.</summary>
    /// <param name="environment">The environment.</param>
    public IReadOnlyList<string> Commands(string environment) => Incident is not { } number || !Begins
        ? []
        :
        [
            .. Services.Count > 0 ? Services.Select(s => $"reconciler diagnose {environment} {s}") : [$"reconciler check --env {environment}"],
            $"reconciler incident ack {environment}/{number}",
        ];

    /// <summary>What is the same for a beginning and its all-clear.</summary>
    public string Key => Subject is null ? Type.ToString() : $"{Type} {Subject}";

    /// <summary>One line for a phone's screen: <c>production: Stalled rdsInstance/postgres</c>.</summary>
    /// <param name="environment">The environment.</param>
    public string Title(string environment) => Begins ? $"{environment}: {Key}" : $"{environment}: over: {Key}";
}
