using System.Text.Json.Nodes;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// Reads the <c>autoscaling</c> section of a seed: <c>scalableTargets</c> by resource id, with their <c>policies</c> by
/// name. Counts are left as they are, also where the bounds say otherwise.
/// </summary>
internal sealed class AutoScalingSeed(ScalingRegistry registry, CountChanges changes)
{
    public void Read(SeedMap section)
    {
        foreach (var (id, map) in section.Entries("scalableTargets"))
            ReadTarget(id, map);
    }

    private void ReadTarget(string id, SeedMap map)
    {
        var min = map.Integer("min", 1);
        var max = map.Integer("max", Math.Max(min, 1));
        if (max < min)
            map.Problem("max", $"is {max}, expected at least min, which is {min}. Raise max or lower min.");
        var suspended = map.Part("suspended");
        var exists = Validation.IsServiceId(id) && changes.Find(id) is not null;
        if (!exists)
            map.Problem("min", $"is of '{id}', expected service/CLUSTER/NAME of a service in the section ecs. Add it there.");
        else
            registry.Targets.Put(id, registry.NewTarget(id, min, max) with { Suspended = Suspended(suspended) });
        foreach (var (name, policy) in map.Entries("policies"))
            ReadPolicy(id, name, policy, exists);
    }

    private static SuspendedState Suspended(SeedMap? map) => new(
        map?.Flag("in", false) ?? false, map?.Flag("out", false) ?? false, map?.Flag("scheduled", false) ?? false);

    private void ReadPolicy(string id, string name, SeedMap map, bool exists)
    {
        var said = new JsonObject
        {
            ["TargetValue"] = map.Number("target", 50),
            ["PredefinedMetricSpecification"] = new JsonObject
            {
                ["PredefinedMetricType"] = map.Text("metric", "ECSServiceAverageCPUUtilization"),
            },
        };
        if (map.OptionalText("resourceLabel") is { } label)
            said["PredefinedMetricSpecification"]!["ResourceLabel"] = label;
        foreach (var (field, member) in new[] { ("scaleOutCooldown", "ScaleOutCooldown"), ("scaleInCooldown", "ScaleInCooldown") })
        {
            if (map.Has(field))
                said[member] = (int)map.Duration(field, TimeSpan.Zero).TotalSeconds;
        }
        if (map.Has("disableScaleIn"))
            said["DisableScaleIn"] = map.Flag("disableScaleIn", false);
        if (!exists)
            return;
        try
        {
            var (cluster, service) = Validation.Split(id);
            var goal = TrackingGoal.Read(new SandboxCall(said, CallerIdentity.User(""), default), cluster, service);
            registry.Put(id, name, said, goal);
        }
        catch (AwsRefusal wrong)
        {
            map.Problem("metric", $"and target are no policy: {wrong.Message}.");
        }
    }
}
