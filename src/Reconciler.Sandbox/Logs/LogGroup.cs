namespace Reconciler.Sandbox.Logs;

/// <summary>One log group as it was at one moment.</summary>
/// <param name="Name">Such as <c>/shop/web</c>.</param>
/// <param name="Arn">Without the <c>:*</c> that AWS adds in some answers.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Service">Whose tasks write to it, as <c>cluster/service</c>; null: nobody's.</param>
/// <param name="RetentionDays">How long lines are shown; null: for ever.</param>
internal sealed record LogGroup(string Name, string Arn, DateTimeOffset CreatedAt, string? Service, int? RetentionDays);

/// <summary>One line of a log group.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Sequence">Tells lines of one instant apart; grows.</param>
/// <param name="Stream">The stream: <c>service/container/task</c> for what tasks write.</param>
/// <param name="Message">Its text.</param>
internal sealed record LogLine(DateTimeOffset At, long Sequence, string Stream, string Message);
