using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.World;

/// <summary>
/// A service, its scalable target and its policies as AWS has them, as a pure model: RegisterScalableTarget moves the
/// count into the bounds, whether they were given or not.
/// </summary>
internal sealed record ServiceState
{
    public int Desired { get; init; }

    public int Running { get; init; }

    public int Stopping { get; init; }

    public EcsScalableTarget? Target { get; init; }

    public IReadOnlyList<EcsScalingPolicy> Policies { get; init; } = [];

    /// <summary>Nothing of it runs, and nothing will.</summary>
    public bool IsDrained => Desired == 0 && Running == 0 && Stopping == 0;

    public static ServiceState Settled(int count, EcsScalableTarget? target, params IReadOnlyList<EcsScalingPolicy> policies) =>
        new() { Desired = count, Running = count, Target = target, Policies = policies };

    public ServiceState Apply(object write) => write switch
    {
        SetServiceCount set => this with { Desired = set.Count },
        RegisterServiceScaling register => Register(register),
        PutServicePolicy put when Target is not null => this with
        {
            Policies = [.. Policies.Where(p => p.Name != put.Policy.Name), put.Policy],
        },
        _ => throw new InvalidOperationException($"AWS would refuse {write}."),
    };

    /// <summary>Tasks come and go: one step to stop, one more until they are gone.</summary>
    public ServiceState Tick() => this with { Running = Desired, Stopping = Math.Max(0, Running - Desired) };

    /// <summary>What autoscaling does by itself: nothing while it rests.</summary>
    public ServiceState Scale(int wish) =>
        Target is { Suspension: { In: false, Out: false } } target && Desired > 0
            ? this with { Desired = Math.Clamp(wish, target.Min, target.Max) }
            : this;

    public EcsServiceLive Live(EcsServiceSpec spec, bool fallingAsleep, bool withPolicies) => new()
    {
        Cluster = spec.Cluster,
        Service = spec.Service,
        Desired = Desired,
        Running = Running,
        Stopping = fallingAsleep && Desired == 0 && Running == 0 ? Stopping : null,
        Target = Target,
        Policies = withPolicies ? Policies : null,
    };

    private ServiceState Register(RegisterServiceScaling register)
    {
        var max = register.Max ?? Target?.Max ?? throw new InvalidOperationException("AWS would miss MaxCapacity.");
        if (register.Min > max) throw new InvalidOperationException($"AWS would refuse {register}.");
        var target = new EcsScalableTarget(register.Min, max, register.Suspension);
        return this with { Target = target, Desired = Math.Clamp(Desired, target.Min, target.Max) };
    }
}
