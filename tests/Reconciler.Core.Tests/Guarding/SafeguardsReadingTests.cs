using Reconciler.Core.Guarding;
using Reconciler.Core.Scheduling;
using Reconciler.Core.Tests.Desired;
using Xunit;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>How what holds reconciling back is written.</summary>
public sealed class SafeguardsReadingTests
{
    [Fact]
    public void Sync_windows_bind_with_the_times_of_a_schedule()
    {
        var read = Read("""
            timeZone: Australia/Sydney
            syncWindows:
              - { name: maintenance, kind: allow, from: Sun 02:00, to: Sun 04:00 }
              - { name: nights, kind: deny, days: Mon-Fri, from: "22:00", to: "06:00", kinds: [ecsService], resources: [rdsInstance/db], changes: [drift, costMode] }
            rdsInstances: { db: { identifier: db } }
            """);

        Assert.Empty(read.Messages());
        var windows = read.Environments.Single().Safeguards.SyncWindows;
        Assert.Equal(("maintenance", SyncWindowKind.Allow, new WeeklyWindow(DayOfWeek.Sunday, new(2, 0), DayOfWeek.Sunday, new(4, 0))),
            (windows[0].Name, windows[0].Kind, (WeeklyWindow)windows[0].Time));
        Assert.Equal([ChangeClass.Deploy, ChangeClass.Spec], windows[0].Changes);
        Assert.Equal(["ecsService", "rdsInstance/db"], windows[1].Kinds.Concat(windows[1].Resources));
        Assert.Equal([ChangeClass.Drift, ChangeClass.CostMode], windows[1].Changes);
    }

    [Fact]
    public void Contest_limits_and_approvals_bind_and_have_defaults()
    {
        var read = Read("""
            contested: { corrections: 3, within: 10m }
            limits: { actionsPerPass: 5, shareChangedAtOnce: 50% }
            requireApproval:
              - { kinds: [rdsInstance], verbs: [stop, start], for: 4h }
              - { verbs: [setCount] }
            """);

        Assert.Empty(read.Messages());
        var safeguards = read.Environments.Single().Safeguards;
        Assert.Equal(new ContestRule(3, TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)), safeguards.Contested);
        Assert.Equal(new ChangeLimits(5, null, 50), safeguards.Limits);
        Assert.Equal([true, false, true], new[] { ("rdsInstance", "stop"), ("rdsInstance", "put"), ("alarm", "setCount") }
            .Select(a => safeguards.RequireApproval.Any(r => r.Covers(a.Item1, a.Item2))));
        Assert.Equal([TimeSpan.FromHours(4), TimeSpan.FromHours(24)], safeguards.RequireApproval.Select(r => r.For));
        Assert.Equal(Safeguards.None, Read("").Environments.Single().Safeguards with { SyncWindows = Safeguards.None.SyncWindows });
    }

    [Theory]
    [InlineData("contested: { corrections: 1 }", "expected a whole number 2–50")]
    [InlineData("contested: { within: 2d }", "within is 2d, longer than 1d. Shorten it.")]
    [InlineData("limits: { shareChangedAtOnce: 0.5 }", "expected a percentage such as 50%")]
    [InlineData("limits: { actionsPerHours: 5 }", "did you mean actionsPerHour?")]
    [InlineData("requireApproval: [{ for: 4h }]", "neither kinds nor verbs: say which actions need approval.")]
    [InlineData("requireApproval: [{ kinds: [rdsInstances] }]", "did you mean rdsInstance?")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: permit, from: Sun 02:00, to: Sun 04:00 }]", "expected allow or deny")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 04:00, kinds: [ecsServices] }]", "did you mean ecsService?")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 04:00, changes: [deployment] }]", "found \"deployment\", expected deploy or spec or drift or costMode")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 02:00 }]", "the window would last the whole week. Leave the window out, or correct one of them.")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 04:00, resources: [rdsInstance/bd] }]\nrdsInstances: { db: { identifier: db } }",
        "rdsInstance/bd is not declared in this environment; did you mean rdsInstance/db?")]
    [InlineData("syncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 04:00 }]", "syncWindows: there is a list of sync windows and no timeZone.")]
    [InlineData("timeZone: UTC\nsyncWindows: [{ name: a, kind: deny, from: Sun 02:00, to: Sun 04:00 }, { name: a, kind: allow, from: Mon 02:00, to: Mon 04:00 }]",
        "two windows are named a")]
    public void What_is_wrong_is_said_with_what_to_do(string spec, string message) =>
        Assert.Contains(message, Assert.Single(Read(spec).Messages()));

    [Fact]
    public void Resource_is_wanted_otherwise_only_where_its_own_fields_are_others()
    {
        string Hash(string spec) => Read(spec).Environments.Single().Resources.Single().Hash;
        var plain = Hash("rdsInstances: { db: { identifier: db } }");

        Assert.Equal(plain, Hash("enforcement: correct\nrdsInstances: { db: { enforcement: observe, dependsOn: [], identifier: \"db\" } }"));
        Assert.NotEqual(plain, Hash("rdsInstances: { db: { identifier: other } }"));
    }

    private static Core.Desired.DesiredStateReading Read(string spec) => Reading.Of(Reading.Environment("a", spec));
}
