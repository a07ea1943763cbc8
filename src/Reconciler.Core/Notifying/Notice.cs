namespace Reconciler.Core.Notifying;

/// <summary>One thing to tell people.</summary>
/// <param name="Type">What of.</param>
/// <param name="Subject">The resource as <c>kind/name</c>; null for the environment as a whole.</param>
/// <param name="Begins">True where it begins, false for its all-clear.</param>
/// <param name="Message">A sentence.</param>
public sealed record Notice(NoticeType Type, string? Subject, bool Begins, string Message)
{
    /// <summary>What is the same for a beginning and its all-clear.</summary>
    public string Key => Subject is null ? Type.ToString() : $"{Type} {Subject}";

    /// <summary>One line for a phone's screen: <c>production: Stalled rdsInstance/postgres</c>.</summary>
    /// <param name="environment">The environment.</param>
    public string Title(string environment) => Begins ? $"{environment}: {Key}" : $"{environment}: over: {Key}";
}
