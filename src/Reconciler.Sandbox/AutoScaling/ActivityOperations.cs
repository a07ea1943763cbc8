using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>DescribeScalingActivities, the newest first. Times at which nothing was scaled are not recorded.</summary>
internal sealed class ActivityOperations(CountChanges changes)
{
    private const int PageSize = 50;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeScalingActivities", Describe) with { Summary = call => call.Text("ResourceId") ?? "" },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var space = Validation.Namespace(call);
        var (id, dimension) = (call.Text("ResourceId"), call.Text("ScalableDimension"));
        if (dimension is not null && id is null)
            throw Validation.Invalid("ScalableDimension cannot be specified without ResourceId");
        var all = changes.AllAt(call.AsOf).Reverse().Where(activity => space == Validation.Ecs
            && (id is null || activity.ResourceId == id)
            && dimension is null or Validation.DesiredCount);
        return ScalingPage.Of("ScalingActivities", all, activity => activity.Key, Answer, PageSize, call, descending: true);
    }

    private static JsonObject Answer(ScalingActivity activity) => new()
    {
        ["ActivityId"] = activity.Id,
        ["ServiceNamespace"] = Validation.Ecs,
        ["ResourceId"] = activity.ResourceId,
        ["ScalableDimension"] = Validation.DesiredCount,
        ["Description"] = $"Setting desired count to {activity.Count}.",
        ["Cause"] = activity.Cause,
        ["StartTime"] = activity.StartTime,
        ["EndTime"] = activity.EndTime is { } end ? JsonValue.Create(end) : null,
        ["StatusCode"] = activity.StatusCode,
        ["StatusMessage"] = activity.StatusMessage,
    };
}
