using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>RegisterScalableTarget, DescribeScalableTargets and DeregisterScalableTarget.</summary>
internal sealed class TargetOperations(ScalingRegistry registry, CountChanges changes, Scaler scaler)
{
    private const int MostIds = 50;
    private const int PageSize = 50;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("RegisterScalableTarget", Register) with { Summary = What },
        SandboxOperation.Read("DescribeScalableTargets", Describe) with
        {
            Summary = call => string.Join(' ', call.Texts("ResourceIds")),
        },
        SandboxOperation.Write("DeregisterScalableTarget", Deregister) with { Summary = call => call.Text("ResourceId") ?? "" },
    ];

    // service/shop/web min=0 max=10 in=suspended out=suspended scheduled=resumed
    private static string What(SandboxCall call)
    {
        var suspended = call.Structure("SuspendedState");
        return string.Join(' ', new[]
        {
            call.Text("ResourceId") ?? "",
            Bound("min", call.Integer("MinCapacity")),
            Bound("max", call.Integer("MaxCapacity")),
            Flag("in", suspended?.Flag("DynamicScalingInSuspended")),
            Flag("out", suspended?.Flag("DynamicScalingOutSuspended")),
            Flag("scheduled", suspended?.Flag("ScheduledScalingSuspended")),
        }.Where(part => part.Length > 0));

        static string Bound(string name, int? value) =>
            value is { } said ? string.Create(CultureInfo.InvariantCulture, $"{name}={said}") : "";
        static string Flag(string name, bool? value) => value is { } said ? $"{name}={(said ? "suspended" : "resumed")}" : "";
    }

    // The count is moved into the bounds whether or not they are given; not where the service cannot be changed.
    private JsonObject Register(SandboxCall call)
    {
        var id = Validation.ResourceId(call);
        var service = changes.Find(id) ?? throw Validation.Invalid($"ECS service doesn't exist: {id}");
        if (!service.HasDesiredCount)
            throw Validation.Invalid($"ECS service has a DAEMON scheduling strategy, which cannot be scaled: {id}");
        var existing = registry.Targets.Find(id);
        var min = call.Integer("MinCapacity") ?? existing?.MinCapacity ?? throw Validation.Null("minCapacity");
        var max = call.Integer("MaxCapacity") ?? existing?.MaxCapacity ?? throw Validation.Null("maxCapacity");
        if (min < 0 || max < 0)
            throw Validation.Invalid($"{(min < 0 ? "Minimum" : "Maximum")} capacity cannot be less than 0");
        if (max < min)
            throw Validation.Invalid("Maximum capacity cannot be less than minimum capacity");
        var target = (existing ?? registry.NewTarget(id, min, max)) with { MinCapacity = min, MaxCapacity = max };
        if (call.Structure("SuspendedState") is { } suspended)
            target = target with { Suspended = Merge(target.Suspended, suspended) };
        registry.Targets.Put(id, target);
        if (service.IsActive && target.Clamp(service.DesiredCount) is var count && count != service.DesiredCount)
            changes.Set(id, count, $"{(count > service.DesiredCount ? "minimum" : "maximum")} capacity was set to {count}");
        return new JsonObject { ["ScalableTargetARN"] = target.Arn };
    }

    private static SuspendedState Merge(SuspendedState now, SandboxCall said) => new(
        said.Flag("DynamicScalingInSuspended") ?? now.In,
        said.Flag("DynamicScalingOutSuspended") ?? now.Out,
        said.Flag("ScheduledScalingSuspended") ?? now.Scheduled);

    private JsonObject Describe(SandboxCall call)
    {
        var space = Validation.Namespace(call);
        var ids = call.Texts("ResourceIds");
        Validation.RequireAtMost(ids, MostIds, "resourceIds");
        var dimension = call.Text("ScalableDimension");
        if (dimension is not null && ids.Count == 0)
            throw Validation.Invalid("ScalableDimension cannot be specified without ResourceIds");
        var all = registry.Targets.AllAt(call.AsOf).Where(target => space == Validation.Ecs
            && (ids.Count == 0 || ids.Contains(target.ResourceId))
            && dimension is null or Validation.DesiredCount);
        return ScalingPage.Of("ScalableTargets", all, target => target.ResourceId, Answer, PageSize, call);
    }

    private JsonObject Deregister(SandboxCall call)
    {
        var id = Validation.ResourceId(call);
        var target = registry.Targets.Find(id) ?? throw NotFound(id);
        registry.Remove(target);
        scaler.Forget(id);
        return [];
    }

    /// <summary>No such target.</summary>
    public static AwsRefusal NotFound(string resourceId) => new(
        "ObjectNotFoundException",
        $"No scalable target registered for service namespace: {Validation.Ecs}, resource ID: {resourceId}, "
        + $"scalable dimension: {Validation.DesiredCount}");

    private static JsonObject Answer(ScalableTarget target) => new()
    {
        ["ServiceNamespace"] = Validation.Ecs,
        ["ResourceId"] = target.ResourceId,
        ["ScalableDimension"] = Validation.DesiredCount,
        ["MinCapacity"] = target.MinCapacity,
        ["MaxCapacity"] = target.MaxCapacity,
        ["RoleARN"] = target.RoleArn,
        ["CreationTime"] = target.CreatedAt,
        ["SuspendedState"] = new JsonObject
        {
            ["DynamicScalingInSuspended"] = target.Suspended.In,
            ["DynamicScalingOutSuspended"] = target.Suspended.Out,
            ["ScheduledScalingSuspended"] = target.Suspended.Scheduled,
        },
        ["ScalableTargetARN"] = target.Arn,
    };
}
