using Reconciler.Sandbox.Ecs;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>The lines of errors that ill images write, so many a minute and task while it runs: made for the span that is asked for.</summary>
internal sealed class ImageErrors(SandboxSite site)
{
    public IEnumerable<LogLine> Between(LogGroup group, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var running in site.Offers<IRunningImages>().SelectMany(ecs => ecs.RunningImages()))
        {
            if (running.Behaviour.LogErrors <= 0 || group.Service != $"{running.Cluster}/{running.Service}") continue;
            var every = TimeSpan.FromMinutes(1) / running.Behaviour.LogErrors;
            var end = running.Until ?? site.World.Now;
            for (var at = running.Since + every; at <= end && at <= to; at += every)
                if (at >= from)
                    yield return new LogLine(at, 0, $"{running.Service}/{running.Container}/{running.TaskId}", "ERROR request failed");
        }
    }
}
