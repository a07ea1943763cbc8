using Reconciler.Core.Recording;

namespace Reconciler.Core.Guarding;

/// <summary>A paused environment or resource is looked at and left as it is.</summary>
public sealed class PauseGuard : IGuard
{
    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        if (guarded.History.Paused is { } environment)
            return Verdict.Deny(Words($"environment {guarded.Environment.Name}", environment, guarded.Environment.Name));
        var address = guarded.Declaration.Address;
        return guarded.History.Resource(address.Local).Paused is { } resource
            ? Verdict.Deny(Words(address.Local, resource, address.ToString()))
            : Verdict.Allow;
    }

    private static string Words(string what, PauseState pause, string target) =>
        $"{what} was paused by {pause.Actor} at {UtcText.Minute(pause.Since)} ({pause.Reason}); `reconciler resume {target}` lets it go on";
}
