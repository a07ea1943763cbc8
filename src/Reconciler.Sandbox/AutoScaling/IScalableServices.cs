namespace Reconciler.Sandbox.AutoScaling;

/// <summary>Offered by the service whose resources are scaled: ECS.</summary>
internal interface IScalableServices
{
    /// <summary>A service by cluster and name; null: it does not exist.</summary>
    ScalableService? FindScalable(string cluster, string service);

    /// <summary>Gives a service that exists and can be scaled another desired count.</summary>
    void SetDesiredCount(string cluster, string service, int count);
}

/// <summary>What Application Auto Scaling sees of a service.</summary>
/// <param name="DesiredCount">How many tasks it is to have.</param>
/// <param name="RunningCount">How many run.</param>
/// <param name="IsActive">Whether it can be changed.</param>
/// <param name="IsDeploying">Whether a deployment is in progress.</param>
/// <param name="HasDesiredCount">Whether its count is its own: false for a DAEMON service, whose instances say it.</param>
internal sealed record ScalableService(int DesiredCount, int RunningCount, bool IsActive, bool IsDeploying, bool HasDesiredCount);
