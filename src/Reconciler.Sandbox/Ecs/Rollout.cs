namespace Reconciler.Sandbox.Ecs;

/// <summary>What the scheduler does next about a service.</summary>
/// <param name="Start">Tasks of the primary deployment to start.</param>
/// <param name="StopPrimary">Tasks of the primary deployment to stop.</param>
/// <param name="StopFormer">Tasks of former deployments to stop.</param>
internal readonly record struct Rollout(int Start, int StopPrimary, int StopFormer)
{
    /// <summary>
    /// Brings a service nearer to its desired count and to its primary deployment, within its minimum healthy percent
    /// (rounded up) and maximum percent (rounded down):
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
    /// </summary>
    /// <param name="desired">The desired count.</param>
    /// <param name="settings">The two percentages.</param>
    /// <param name="primary">Tasks of the primary deployment.</param>
    /// <param name="former">Tasks of all former deployments.</param>
    /// <param name="mayStart">False where the primary deployment failed: it starts nothing, and only what is too many is stopped.</param>
    public static Rollout Next(int desired, DeploymentSettings settings, TaskCounts primary, TaskCounts former, bool mayStart = true)
    {
        var least = (int)Math.Ceiling(desired * settings.MinimumHealthyPercent / 100.0);
        var most = Math.Max(desired, desired * settings.MaximumPercent / 100);
        if (!mayStart)
        {
            var surplus = Math.Max(0, primary.All + former.All - desired);
            var failed = Math.Min(primary.All, surplus);
            return new Rollout(0, failed, surplus - failed);
        }

        // Tasks of a former deployment that take no requests are of no use; others stay as long as they are needed for health.
        var spare = Math.Max(0, primary.Ready + former.Ready - least);
        var stopFormer = former.Pending + former.Unready + Math.Min(former.Ready, spare);
        var stopPrimary = Math.Max(0, primary.All - desired);
        var left = primary.All - stopPrimary + former.All - stopFormer;
        var start = Math.Clamp(desired - primary.All, 0, Math.Max(0, most - left));
        return new Rollout(start, stopPrimary, stopFormer);
    }
}
