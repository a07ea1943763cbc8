using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Alarm;

namespace Reconciler.Kinds.Tests.Alarm;

/// <summary>Short ways to an alarm that is declared and seen in some way.</summary>
internal static class AlarmScene
{
    public static readonly AlarmDefinition Definition = new()
    {
        Name = "cpu-high",
        Description = "too hot",
        Namespace = "AWS/RDS",
        Metric = "CPUUtilization",
        Statistic = "Average",
        Dimensions = [new("DBInstanceIdentifier", "shop"), new("Role", "writer")],
        Period = 300,
        EvaluationPeriods = 2,
        Comparison = "GreaterThanThreshold",
        Threshold = 80,
        MissingData = "notBreaching",
        AlarmActions = ["arn:aws:sns:r:1:alerts", "arn:aws:sns:r:1:desk"],
        OkActions = ["arn:aws:sns:r:1:alerts"],
    };

    public static readonly AlarmDefinition MutedDefinition = Definition with { ActionsEnabled = false };

    public static readonly AlarmSpec Mutes = new(Definition, DormantAlarm.Muted);

    public static Scene Active(AlarmDefinition live, string state = "OK") =>
        new(AlarmKind.Instance, Mutes) { Live = new AlarmLive(live, state, null) };

    public static Scene Dormant(AlarmDefinition live, string state = "OK") =>
        Active(live, state) with { Mode = CostMode.Dormant, Phase = TransitionPhase.FallingAsleep };

    public static ResourceHistory Held(string type) => ResourceHistory.Empty with
    {
        Conditions = new Dictionary<string, ConditionState> { [type] = new(true, "InAlarm", "It was.", Scene.Now) },
    };

    public static (string Verb, Stage Stage, bool Enabled) Only(this Assessment assessment)
    {
        var action = Assert.Single(assessment.Actions);
        return (action.Verb, action.Stage, ((PutAlarm)action.Write).Definition.ActionsEnabled);
    }
}
