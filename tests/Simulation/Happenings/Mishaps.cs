using Simulation.Aws;
using Simulation.Desired;
using Simulation.Processes;

namespace Simulation.Happenings;

/// <summary>What befalls processes and the network between them and AWS.</summary>
internal sealed class Mishaps(Town town, Random chance, int crowd)
{
    /// <summary>What a release needs of AWS: to be made, to be rolled out, to be proven.</summary>
    public static readonly string[] OfReleases =
    [
        "DescribeTaskDefinition", "RegisterTaskDefinition", "UpdateService", "DescribeServices", "ListTasks", "DescribeTasks",
        "DescribeTargetHealth", "DescribeTargetGroups", "GetMetricData", "FilterLogEvents", WireCall.Page,
    ];

    private static readonly string[] OfAll =
    [
        "DescribeServices", "DescribeScalableTargets", "DescribeDBInstances", "DescribeAlarms", "ListTasks", "DescribeTasks",
        "GetCallerIdentity", "UpdateService", "RegisterScalableTarget", "StopDBInstance", "StartDBInstance", "PutMetricAlarm",
        "UpdateService", "RegisterScalableTarget", "StopDBInstance", "StartDBInstance", "PutMetricAlarm",
    ];

    /// <summary>Those of which one may not be allowed for a while.</summary>
    public IReadOnlyList<string> Operations { get; init; } = OfAll;

    /// <summary>Rough weather from just before a moment to a while after it.</summary>
    public void Around(DateTimeOffset moment)
    {
        var before = TimeSpan.FromSeconds(chance.Next(0, 20));
        var lasts = TimeSpan.FromSeconds(chance.Next(20, 300));
        var (rough, deadly, frosty) = (chance.Next(3) == 0 ? 0 : chance.NextDouble() * 0.45, Share(0.04), Share(0.03));
        var failing = chance.Next(4) == 0 ? Operations[chance.Next(Operations.Count)] : null;
        var lag = TimeSpan.FromSeconds(chance.Next(3) == 0 ? chance.Next(1, 25) : 0);
        town.Stir(moment - before, lasts, () =>
        {
            town.Weather.Rough = rough;
            town.Weather.Deadly = deadly;
            town.Weather.Frosty = frosty;
            town.Weather.Out = failing;
            town.Aws.ReadLag = lag;
            town.Witness.Story.Tell($"weather: {rough:0.00} rough, {deadly:0.000} deadly, {frosty:0.000} frosty, {failing} is not allowed, reads lag {lag.TotalSeconds} s");
        });
        town.Stir(moment - before + lasts, TimeSpan.FromMinutes(1), () =>
        {
            town.Weather.Clear();
            town.Aws.ReadLag = TimeSpan.Zero;
            town.Witness.Story.Tell("weather: fine");
        });
    }

    /// <summary>Draws something that befalls one process.</summary>
    public (int Awake, Action Happens) Draw() => chance.Next(9) switch
    {
        < 3 => (1, () => Any(process => town.Kill(process, "by somebody"))),
        < 5 => (1, () => Any(process => town.Freeze(process, "by somebody"))),
        < 7 => (1, () => Any(process =>
        {
            var by = TimeSpan.FromMilliseconds(chance.Next(-8000, 8000));
            town.Witness.Story.Tell($"the clock of {process.Name} is set by {by.TotalSeconds:0.0} s");
            town.Witness.Facts.ClocksSet.Add(process.Name);
            process.Time.StepBy(by);
        })),
        _ => (2, ForeignCredentials),
    };

    private double Share(double most) => chance.Next(2) == 0 ? 0 : chance.NextDouble() * most;

    /// <summary>A deployment with the credentials of another account, where everything has the same names; put right later.</summary>
    private void ForeignCredentials()
    {
        town.AccessKey = Estate.ForeignKey;
        foreach (var process in town.Living) town.Kill(process, "to be deployed with other credentials");
        town.Stir(town.Time.Now + TimeSpan.FromMinutes(chance.Next(2, 20)), TimeSpan.FromMinutes(2), () =>
        {
            town.AccessKey = "AKIASHOP";
            foreach (var process in town.Living) town.Kill(process, "to be deployed with the right credentials");
        });
    }

    private void Any(Action<Replica> does)
    {
        if (town.Living is { Count: > 0 } living && crowd > 0) does(living[chance.Next(living.Count)]);
    }
}
