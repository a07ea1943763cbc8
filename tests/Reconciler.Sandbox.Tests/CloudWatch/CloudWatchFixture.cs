using System.Xml.Linq;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.CloudWatch;

/// <summary>CloudWatch calls to a sandbox, as words. Its alarms look at one-minute periods unless a test says otherwise.</summary>
internal sealed class CloudWatchFixture(string seedSections = "", Func<SandboxOptions, SandboxOptions>? behave = null) : IDisposable
{
    public const string Version = "2010-08-01";
    public const string Alerts = "arn:aws:sns:ap-southeast-2:123456789012:alerts";
    public const string AllClear = "arn:aws:sns:ap-southeast-2:123456789012:all-clear";

    private static readonly Dictionary<string, string> Dimensions = new() { ["Queue"] = "orders" };

    public SandboxFixture Sandbox { get; } = new(seedSections, behave);

    public Task<XElement> Call(string action, params (string, string)[] fields) =>
        Sandbox.Query("monitoring", Version, action, fields);

    public Task<string> Refused(string action, params (string, string)[] fields) =>
        Sandbox.QueryError("monitoring", Version, action, fields);

    /// <summary>What the alarm "depth" watches is this from now on.</summary>
    public void Depth(double? value) => Sandbox.Aws.SetMetric("Shop", "Depth", Dimensions, value);

    /// <summary>Puts the alarm "depth": Depth above 10 for 2 periods, with other fields as given.</summary>
    public Task<XElement> Put(params (string Name, string Value)[] others)
    {
        var fields = new Dictionary<string, string>
        {
            ["AlarmName"] = "depth",
            ["Namespace"] = "Shop",
            ["MetricName"] = "Depth",
            ["Dimensions.member.1.Name"] = "Queue",
            ["Dimensions.member.1.Value"] = "orders",
            ["Statistic"] = "Average",
            ["Period"] = "60",
            ["EvaluationPeriods"] = "2",
            ["Threshold"] = "10",
            ["ComparisonOperator"] = "GreaterThanThreshold",
            ["AlarmActions.member.1"] = Alerts,
            ["OKActions.member.1"] = AllClear,
        };
        foreach (var (name, value) in others)
            fields[name] = value;
        return Call("PutMetricAlarm", [.. fields.Where(field => field.Value.Length > 0).Select(field => (field.Key, field.Value))]);
    }

    public async Task<XElement> Alarm(string name = "depth") =>
        (await Call("DescribeAlarms", ("AlarmNames.member.1", name))).Element("DescribeAlarmsResult")!.Element("MetricAlarms")!
            .Elements("member").Single();

    public async Task<string> State(string name = "depth") => (await Alarm(name)).Element("StateValue")!.Value;

    /// <summary>Lets whole minutes pass, and what falls due in them happen.</summary>
    public void Minutes(double minutes) => Sandbox.Pass(TimeSpan.FromMinutes(minutes));

    /// <summary>What fired so far, as "OK -> ALARM alerts".</summary>
    public IEnumerable<string> Fired => Sandbox.Aws.FiredActions.Select(
        fired => $"{fired.From} -> {fired.To} {fired.Action.Split(':')[^1]}");

    public void Dispose() => Sandbox.Dispose();
}
