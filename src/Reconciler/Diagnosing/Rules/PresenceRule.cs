using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Scheduling;

namespace Reconciler.Diagnosing.Rules;

/// <summary>A service that is not there, or of which no task is wanted: by the mode, by declaration, or by hand.</summary>
internal sealed class PresenceRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var shell = new ShellLines(seen);
        if (seen.Look is AbsentObservation)
            yield return new Diagnosis(
                Entries.Missing, Likelihood.Certain, [$"{seen.Spec.Service} is not in cluster {seen.Spec.Cluster}"],
                "The declared service or its cluster does not exist: it was deleted, or has another name.",
                $"Have Terraform make it again, or correct ecsServices.{seen.Service.Address.Name}.cluster and .service in the desired state.",
                [shell.Aws("ecs list-clusters"), shell.Aws($"ecs list-services --cluster {ShellLines.Quoted(seen.Spec.Cluster)}"), shell.WhoWrote(seen.Spec.Service)]);
        if (seen.Live is not { } live || (live.ComputedDesired ?? live.Desired) > 0) yield break;
        var evidence = $"{live.Running} of {live.ComputedDesired ?? live.Desired} running; the environment is {(seen.Awake ? "active" : "dormant")}: {seen.Subject.Mode.Reason}";
        var (cause, remedy, commands) = Why(seen, shell);
        yield return new Diagnosis(Entries.NoTasks, Likelihood.Certain, [evidence], cause, remedy, commands);
    }

    private static (string Cause, string Remedy, IReadOnlyList<string> Commands) Why(Symptoms seen, ShellLines shell)
    {
        var (mode, name) = (seen.Subject.Mode, seen.Service.Address.Name);
        var wake = shell.Ours($"override {seen.Subject.Spec.Name} active --for 4h --reason 'needed now'");
        if (!seen.Awake)
            return mode.Source switch
            {
                ModeSource.Override => ($"Somebody put the environment to rest: {mode.Reason}.", "Take the override back, or wait until it is over.",
                    [shell.Ours($"override {seen.Subject.Spec.Name} --clear")]),
                ModeSource.Schedule => ($"The schedule has the environment rest: {mode.Reason}.", "Wait for the end of the window, or override it.", [wake]),
                _ => ("The desired state has the environment rest.", "Commit costMode: active, or override it.", [wake]),
            };
        if (seen.Spec.Autoscaling is { Min: 0 })
            return ($"Autoscaling took the last task away: ecsServices.{name}.autoscaling.min of the desired state is 0.", $"Commit ecsServices.{name}.autoscaling.min: 1 or more.", []);
        if (seen.Subject.History.Paused is { } paused)
            return ($"No task is asked for, and reconciling is paused by {paused.Actor}: {paused.Reason}.", "Resume it.", [shell.Ours($"resume {seen.Subject.Spec.Name}"), shell.WhoWrote(seen.Spec.Service)]);
        if (seen.Subject.History.Resource(seen.Service.Address.Local).Paused is { } one)
            return ($"No task is asked for, and reconciling of it is paused by {one.Actor}: {one.Reason}.", "Resume it.", [shell.Ours($"resume {seen.Service.Address}"), shell.WhoWrote(seen.Spec.Service)]);
        if (seen.Service.Enforcement == Enforcement.Observe)
            return ("Somebody set its count to 0, and the desired state has the daemon observe it only.", $"Raise it by hand, or commit enforcement: correct for ecsServices.{name}.",
                [shell.Aws($"ecs update-service --cluster {ShellLines.Quoted(seen.Spec.Cluster)} --service {ShellLines.Quoted(seen.Spec.Service)} --desired-count {Count(seen)}"), shell.WhoWrote(seen.Spec.Service)]);
        return ("Somebody set its count to 0, or it has not woken yet: the daemon raises it once what it depends on is available.",
            "See what the daemon waits for; where none runs, raise it by hand. CloudTrail says who lowered it.",
            [shell.Status, shell.Aws($"ecs update-service --cluster {ShellLines.Quoted(seen.Spec.Cluster)} --service {ShellLines.Quoted(seen.Spec.Service)} --desired-count {Count(seen)}"), shell.WhoWrote(seen.Spec.Service)]);
    }

    private static int Count(Symptoms seen) => Math.Max(1, seen.Spec.DesiredCount ?? seen.Spec.Autoscaling?.Min ?? 1);
}
