using CsCheck;

namespace Reconciler.Kinds.Tests;

public sealed class IamPolicyTests
{
    private static readonly IamPlace Place = new("aws", "ap-southeast-2", "123456789012");

    [Fact]
    public void Every_kind_of_the_catalog_says_what_it_needs() =>
        Assert.All(KindCatalog.Kinds, kind => Assert.IsType<IKindPermissions>(kind, exactMatch: false));

    [Fact]
    public void Observed_resource_is_looked_at_and_not_written()
    {
        var statements = Of("""
            enforcement: correct
            rdsInstances:
              ours: { identifier: ours }
              theirs: { identifier: Theirs, enforcement: observe }
            """);
        Assert.Equal(["rds:DescribeDBInstances", "rds:DescribeEvents", "rds:StartDBInstance", "rds:StopDBInstance"], Actions(statements));
        Assert.Equal(["arn:aws:rds:ap-southeast-2:123456789012:db:ours"], On(statements, "rds:StopDBInstance"));
    }

    [Fact]
    public void Database_that_keeps_running_may_be_started_and_not_stopped()
    {
        var statements = Of("""
            enforcement: correct
            rdsInstances:
              always: { identifier: Always, whenDormant: running }
              nightly: { identifier: nightly }
            """);
        Assert.Equal(
            ["arn:aws:rds:ap-southeast-2:123456789012:db:always", "arn:aws:rds:ap-southeast-2:123456789012:db:nightly"],
            On(statements, "rds:StartDBInstance"));
        Assert.Equal(["arn:aws:rds:ap-southeast-2:123456789012:db:nightly"], On(statements, "rds:StopDBInstance"));
    }

    [Fact]
    public void One_cache_is_asked_for_by_name_and_several_from_the_list()
    {
        const string Arn = "arn:aws:elasticache:ap-southeast-2:123456789012:replicationgroup:";
        Assert.Equal([$"{Arn}one"], On(Of("replicationGroups: { one: { id: One } }"), "elasticache:DescribeReplicationGroups"));
        Assert.Equal([$"{Arn}*"], On(Of("replicationGroups: { one: { id: one }, two: { id: two } }"), "elasticache:DescribeReplicationGroups"));
    }

    [Theory]
    [InlineData("{ min: 1, max: 2, cpuPercent: 70 }", true, true)]
    [InlineData("{ min: 1, max: 2 }", false, true)]
    [InlineData("{ cpuPercent: 70 }", true, false)]
    public void Scaling_is_allowed_as_far_as_it_is_declared(string autoscaling, bool policies, bool firstTarget)
    {
        var actions = Actions(Of($$"""
            enforcement: correct
            ecsServices: { web: { cluster: shop, service: web, autoscaling: {{autoscaling}} } }
            """));
        Assert.Contains("application-autoscaling:RegisterScalableTarget", actions);
        Assert.Equal(policies, actions.Contains("application-autoscaling:DescribeScalingPolicies"));
        Assert.Equal(policies, actions.Contains("application-autoscaling:PutScalingPolicy"));
        Assert.Equal(policies, actions.Contains("cloudwatch:PutMetricAlarm"));
        Assert.Equal(firstTarget, actions.Contains("iam:CreateServiceLinkedRole"));
    }

    [Fact]
    public void Alarm_actions_that_need_a_role_may_have_it_made()
    {
        var alarm = "{ namespace: N, metric: M, statistic: Sum, period: 5m, evaluationPeriods: 1, comparison: GreaterThanThreshold, threshold: 1";
        var statements = Of($$"""
            enforcement: correct
            alarms:
              mail: {{alarm}}, alarmName: "odd*name?$", alarmActions: ["arn:aws:sns:ap-southeast-2:123456789012:alerts"] }
              stop: {{alarm}}, alarmName: b, okActions: ["arn:aws:automate:ap-southeast-2:ec2:stop", "arn:aws:ssm:ap-southeast-2:123456789012:opsitem:1"] }
            """);
        Assert.Equal(
            ["arn:aws:cloudwatch:ap-southeast-2:123456789012:alarm:b", "arn:aws:cloudwatch:ap-southeast-2:123456789012:alarm:odd${*}name${?}${$}"],
            On(statements, "cloudwatch:PutMetricAlarm").Order(StringComparer.Ordinal));
        Assert.Equal(["*"], On(statements, "cloudwatch:DescribeAlarms"));
        Assert.Equal(
            ["FirstAlarmAction events.amazonaws.com", "FirstAlarmAction2 ssm.alarms.cloudwatch.amazonaws.com"],
            statements.Where(s => s.Actions.Contains("iam:CreateServiceLinkedRole")).Select(s => $"{s.Sid} {Assert.Single(s.Conditions).Values[0]}"));
    }

    [Fact]
    public void Account_that_is_not_known_is_any() => Assert.Equal(
        ["arn:aws-cn:rds:cn-north-1:*:db:ours"],
        On(Of("enforcement: correct\nrdsInstances: { ours: { identifier: ours } }", new IamPlace("aws-cn", "cn-north-1", IamPlace.Any)), "rds:StopDBInstance"));

    [Fact]
    public void Merging_allows_exactly_what_was_allowed()
    {
        var word = Gen.Char['a', 'c'].Select(c => c.ToString());
        var words = word.Array[1, 3];
        var statement = Gen.Select(word, words, words, Gen.Select(word, words, (k, v) => new IamCondition("StringEquals", k, v)).Array[0, 2])
            .Select((resource, actions, resources, conditions) => new IamStatement(
                string.Concat(actions), "why", actions, resource == "c" ? ["*"] : resources, conditions.DistinctBy(c => c.Key).ToArray()));
        statement.Array[0, 6].Sample(statements =>
        {
            var merged = IamPolicy.Merge(statements);
            Assert.Equal(Pieces(statements), Pieces(merged));
            Assert.Equal(merged.Count, merged.Select(s => s.Sid).Distinct().Count());
            Assert.True(merged.Count <= statements.Length);
            Assert.Equal(Words(merged), Words(IamPolicy.Merge(statements.Select(Backwards))));
        });
    }

    [Fact]
    public void Resources_of_several_environments_become_one_statement()
    {
        IamStatement Tasks(string cluster) => new(
            "ListTasks", "why", ["ecs:ListTasks"], ["*"], new IamCondition("ArnEquals", "ecs:cluster", [cluster]));
        var one = Assert.Single(IamPolicy.Merge([Tasks("b"), Tasks("a"), Tasks("b")]));
        Assert.Equal(["a", "b"], Assert.Single(one.Conditions).Values);
    }

    private static IReadOnlyList<IamStatement> Of(string sections, IamPlace? place = null)
    {
        var reading = Declared.Read(sections);
        Assert.Empty(reading.Findings);
        return IamPolicy.Merge(IamPolicy.Of(Assert.Single(reading.Environments), place ?? Place));
    }

    private static IEnumerable<string> Actions(IEnumerable<IamStatement> statements) =>
        statements.SelectMany(s => s.Actions).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> On(IEnumerable<IamStatement> statements, string action) =>
        statements.Where(s => s.Actions.Contains(action)).SelectMany(s => s.Resources);

    /// <summary>Every combination of one action, one resource and one value of each condition.</summary>
    private static IEnumerable<string> Pieces(IEnumerable<IamStatement> statements) => statements
        .SelectMany(s => from action in s.Actions from resource in s.Resources from values in Choices(s.Conditions) select $"{action} {resource} {values}")
        .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Choices(IReadOnlyList<IamCondition> conditions) => conditions
        .OrderBy(c => c.Key, StringComparer.Ordinal)
        .Aggregate<IamCondition, IEnumerable<string>>([""], (so, c) => so.SelectMany(s => c.Values.Select(v => $"{s} {c.Key}={v}")));

    private static IamStatement Backwards(IamStatement s) => s with
    {
        Actions = [.. s.Actions.Reverse()],
        Resources = [.. s.Resources.Reverse()],
        Conditions = [.. s.Conditions.Reverse()],
    };

    private static IEnumerable<string> Words(IEnumerable<IamStatement> statements) => statements.Select(s =>
        $"{s.Sid}: {string.Join(',', s.Actions)} {string.Join(',', s.Resources)} {string.Join(',', s.Conditions.Select(c => c.Key + string.Join('|', c.Values)))}");
}
