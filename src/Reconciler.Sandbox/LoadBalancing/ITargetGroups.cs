namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>Offered by load balancing to whoever runs what is behind it.</summary>
internal interface ITargetGroups
{
    /// <summary>A target group by name or ARN; null: there is none here, and nothing checks what is registered with it.</summary>
    TargetGroup? FindGroup(string nameOrArn);

    /// <summary>Begins to send health checks to a target; nothing where it is registered already.</summary>
    /// <param name="target">The target, of a group that is here.</param>
    /// <param name="judged">Called once, when it has been found healthy or unhealthy.</param>
    void Register(Target target, Action judged);

    /// <summary>A target takes no further requests, but is still shown.</summary>
    void Drain(string groupArn, string key);

    /// <summary>A target is gone; nothing where it was not there.</summary>
    void Deregister(string groupArn, string key);

    /// <summary>What a target was found to be; null: nothing yet, or it is not there.</summary>
    TargetHealth? Judgement(string groupArn, string key);
}
