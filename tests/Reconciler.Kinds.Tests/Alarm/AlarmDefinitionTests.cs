using CsCheck;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Alarm;
using static Reconciler.Kinds.Tests.Alarm.AlarmScene;

namespace Reconciler.Kinds.Tests.Alarm;

/// <summary>The whole definition is compared: by meaning, not by how it is written.</summary>
public sealed class AlarmDefinitionTests
{
    public static TheoryData<string, AlarmDefinition> Differences => new()
    {
        { "description", Definition with { Description = "hot" } },
        { "description", Definition with { Description = null } },
        { "namespace", Definition with { Namespace = "AWS/ECS" } },
        { "metric", Definition with { Metric = "FreeStorageSpace" } },
        { "statistic", Definition with { Statistic = "Sum" } },
        { "dimensions", Definition with { Dimensions = [new("DBInstanceIdentifier", "shop")] } },
        { "period", Definition with { Period = 60 } },
        { "comparison", Definition with { Comparison = "LessThanThreshold" } },
        { "threshold", Definition with { Threshold = 80.5 } },
        { "missingData", Definition with { MissingData = null } },
        { "lowSamplePercentile", Definition with { LowSamplePercentile = "ignore" } },
        { "unit", Definition with { Unit = "Percent" } },
        { "datapointsToAlarm", Definition with { DatapointsToAlarm = 1 } },
        { "alarmActions", Definition with { AlarmActions = ["arn:aws:sns:r:1:alerts"] } },
        { "okActions", Definition with { OkActions = [] } },
        { "insufficientDataActions", Definition with { InsufficientDataActions = ["arn:aws:sns:r:1:alerts"] } },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Any_field_that_differs_is_drift_and_the_whole_is_put(string field, AlarmDefinition live)
    {
        var assessment = Active(live).Assess();
        Assert.Equal(("put", Stage.Correct, true), assessment.Only());
        Assert.Equal(field, assessment.Actions[0].Changes.Single().Field);
        Assert.Equal($"{field} differs from the desired state", assessment.Actions[0].Why);
        Assert.Equal(Fields(Definition), Fields(((PutAlarm)assessment.Actions[0].Write).Definition));
    }

    [Fact]
    public void Extended_statistic_is_another_field()
    {
        var assessment = Active(Definition with { Statistic = null, ExtendedStatistic = "p95" }).Assess();
        Assert.Equal(
            ["extendedStatistic p95 → (none)", "statistic (none) → Average"],
            assessment.Actions.Single().Changes.Select(c => c.ToString()));
    }

    [Fact]
    public void Order_of_dimensions_and_actions_does_not_count() => Assert.Empty(Active(Definition with
    {
        Dimensions = [.. Definition.Dimensions.Reverse()],
        AlarmActions = [.. Definition.AlarmActions.Reverse()],
    }).Assess().Actions);

    [Fact]
    public void What_AWS_fills_in_by_itself_is_no_drift()
    {
        var bare = Definition with { MissingData = null, DatapointsToAlarm = null, LowSamplePercentile = "evaluate", Description = "" };
        var live = Definition with { MissingData = "missing", DatapointsToAlarm = 2, LowSamplePercentile = null, Description = null };
        Assert.Empty((Active(live) with { Spec = new AlarmSpec(bare, DormantAlarm.Muted) }).Assess().Actions);
    }

    [Fact]
    public void Numbers_count_by_value()
    {
        var assessment = Active(Definition with { Threshold = 10737418240 }).Assess();
        Assert.Equal("threshold 10737418240 → 80", assessment.Actions.Single().Changes.Single().ToString());
    }

    [Fact]
    public void Two_definitions_mean_the_same_exactly_where_no_change_is_left() =>
        Gen.Select(Any, Any).Sample((one, other) =>
        {
            var scene = Active(one) with { Spec = new AlarmSpec(other, DormantAlarm.Muted) };
            var put = scene.Assess().Actions;
            return put.Count == 0
                ? Fields(one).SequenceEqual(Fields(other with { ActionsEnabled = true }))
                : (scene with { Live = new AlarmLive(((PutAlarm)put[0].Write).Definition, "OK", null) }).Assess().Actions.Count == 0;
        });

    private static readonly Gen<AlarmDefinition> Any = Gen.Select(
        One<string?>("a", "b", null), One(60, 300), One(1.0, 1.5), One<string?>("missing", "ignore", null),
        One("x,y", "x=y", "x\\").Array[0, 2], One(1, 2, 3), Gen.Bool,
        (description, period, threshold, missing, names, datapoints, enabled) => Definition with
        {
            Description = description,
            Period = period,
            Threshold = threshold,
            MissingData = missing,
            Dimensions = [.. names.Distinct().Select(n => KeyValuePair.Create(n, n))],
            AlarmActions = [.. names],
            DatapointsToAlarm = datapoints > 2 ? null : datapoints,
            ActionsEnabled = enabled,
        });

    private static IReadOnlyDictionary<string, string> Fields(AlarmDefinition definition) =>
        AlarmKind.Instance.Describe(new AlarmLive(definition, "OK", null));

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
