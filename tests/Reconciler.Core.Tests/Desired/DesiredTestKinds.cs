using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Tests.Desired;

/// <summary>Kinds with the declared form of design §3 and nothing behind it: enough to read desired state.</summary>
internal static class DesiredTestKinds
{
    public static IReadOnlyList<IKind> All { get; } = [new ServiceKind(), new DatabaseKind(), new CacheKind(), new AlarmKind(), new DashboardKind()];
}

internal sealed record Scaling(int Min, int Max, int? Cpu, int? Memory);

internal sealed record ServiceSpec(string Cluster, string Service, int? Count, Scaling? Scaling);

internal sealed record NamedSpec(string Id, bool Stops);

internal sealed record AlarmSpec
{
    public string Name { get; init; } = "";

    public string Metric { get; init; } = "";

    public double Threshold { get; init; }

    public TimeSpan Period { get; init; }

    public int EvaluationPeriods { get; init; }

    public IReadOnlyList<string> Actions { get; init; } = [];
}

/// <summary>These kinds are declared and never looked at.</summary>
internal sealed record NeverLooked;

internal abstract class ReadOnlyKind<TSpec>(string name, string section, KindRole role) : Kind<TSpec, NeverLooked>
    where TSpec : class
{
    public override string Name => name;

    public override string Section => section;

    public override KindRole Role => role;

    protected override IReadOnlyDictionary<string, string> Describe(NeverLooked live) => throw new NotSupportedException();

    protected override Assessment AssessPresent(ResourceView view, TSpec spec, NeverLooked live) => throw new NotSupportedException();

    protected override Assessment AssessUnknown(ResourceView view, TSpec spec, string reason) => throw new NotSupportedException();
}

internal sealed class ServiceKind() : ReadOnlyKind<ServiceSpec>("ecsService", "ecsServices", KindRole.Workload)
{
    private static readonly ObjectType<Scaling> ScalingType =
        new ObjectType<Scaling>("Autoscaling", "Bounds.", new Scaling(0, 0, null, null))
            .Required("min", SpecTypes.WholeNumber(1, 1000), "Least.", (s, v) => s with { Min = v })
            .Required("max", SpecTypes.WholeNumber(1, 1000), "Most.", (s, v) => s with { Max = v })
            .Optional("cpuPercent", SpecTypes.WholeNumber(1, 100), "CPU.", (s, v) => s with { Cpu = v })
            .Optional("memoryPercent", SpecTypes.WholeNumber(1, 100), "Memory.", (s, v) => s with { Memory = v })
            .Check((s, map, findings) =>
            {
                if (s.Min > s.Max)
                    findings.Add(new Finding(map.At, map.Path, $"min {s.Min} is above max {s.Max}. Raise max or lower min."));
            });

    protected override ObjectType<ServiceSpec> SpecType { get; } =
        new ObjectType<ServiceSpec>("EcsService", "A service.", new ServiceSpec("", "", null, null))
            .Required("cluster", SpecTypes.Text, "Cluster.", (s, v) => s with { Cluster = v })
            .Required("service", SpecTypes.Text, "Service.", (s, v) => s with { Service = v })
            .Optional("desiredCount", SpecTypes.WholeNumber(1, 10000), "Size.", (s, v) => s with { Count = v })
            .Optional("autoscaling", ScalingType, "Scaling.", (s, v) => s with { Scaling = v })
            .Optional("healthCheck", SpecTypes.Json, "Page.", (s, _) => s)
            .Optional("logs", SpecTypes.Json, "Lines.", (s, _) => s)
            .Optional("performance", SpecTypes.Json, "Speed.", (s, _) => s);

    protected override string Identity(ServiceSpec spec) => $"ecs/{spec.Cluster}/{spec.Service}";
}

internal sealed class DatabaseKind() : ReadOnlyKind<NamedSpec>("rdsInstance", "rdsInstances", KindRole.Dependency)
{
    protected override ObjectType<NamedSpec> SpecType { get; } =
        new ObjectType<NamedSpec>("RdsInstance", "A database.", new NamedSpec("", true))
            .Required("identifier", SpecTypes.Text, "Identifier.", (s, v) => s with { Id = v })
            .Optional("whenDormant", SpecTypes.OneOf(("stopped", true), ("running", false)), "Asleep.", (s, v) => s with { Stops = v });

    protected override string Identity(NamedSpec spec) => $"rds/{spec.Id}";
}

internal sealed class CacheKind() : ReadOnlyKind<NamedSpec>("replicationGroup", "replicationGroups", KindRole.Dependency)
{
    protected override ObjectType<NamedSpec> SpecType { get; } =
        new ObjectType<NamedSpec>("ReplicationGroup", "A cache.", new NamedSpec("", false))
            .Required("id", SpecTypes.Text, "Id.", (s, v) => s with { Id = v });

    protected override string Identity(NamedSpec spec) => $"elasticache/{spec.Id}";
}

internal sealed class AlarmKind() : ReadOnlyKind<AlarmSpec>("alarm", "alarms", KindRole.Alarm)
{
    public override string? DefaultsSection => "alarmDefaults";

    protected override ObjectType<AlarmSpec> SpecType { get; } =
        new ObjectType<AlarmSpec>("Alarm", "An alarm.", new AlarmSpec())
            .Required("alarmName", SpecTypes.Text, "Name.", (s, v) => s with { Name = v })
            .Optional("description", SpecTypes.Text, "Words.", (s, _) => s)
            .Required("namespace", SpecTypes.Text, "Namespace.", (s, _) => s)
            .Required("metric", SpecTypes.Text, "Metric.", (s, v) => s with { Metric = v })
            .Required("statistic", SpecTypes.Text, "Statistic.", (s, _) => s)
            .Optional("dimensions", SpecTypes.MapOf(SpecTypes.Text), "Dimensions.", (s, _) => s)
            .Required("comparison", SpecTypes.Text, "Comparison.", (s, _) => s)
            .Required("threshold", SpecTypes.Number, "Threshold.", (s, v) => s with { Threshold = v })
            .Required("period", SpecTypes.Duration, "Period.", (s, v) => s with { Period = v })
            .Required("evaluationPeriods", SpecTypes.WholeNumber(1, 100), "Periods.", (s, v) => s with { EvaluationPeriods = v })
            .Optional("missingData", SpecTypes.Text, "Missing.", (s, _) => s)
            .Optional("whenDormant", SpecTypes.OneOf(("muted", true), ("unchanged", false)), "Asleep.", (s, _) => s)
            .Optional("severity", SpecTypes.Text, "Severity.", (s, _) => s)
            .Optional("alarmActions", SpecTypes.ListOf(SpecTypes.Text), "Actions.", (s, v) => s with { Actions = v })
            .Optional("okActions", SpecTypes.ListOf(SpecTypes.Text), "Actions.", (s, _) => s);

    protected override string Identity(AlarmSpec spec) => $"cloudwatch/{spec.Name}";
}

internal sealed class DashboardKind() : ReadOnlyKind<NamedSpec>("dashboard", "dashboards", KindRole.Display)
{
    protected override ObjectType<NamedSpec> SpecType { get; } =
        new ObjectType<NamedSpec>("Dashboard", "A dashboard.", new NamedSpec("", false))
            .Required("dashboardName", SpecTypes.Text, "Name.", (s, v) => s with { Id = v })
            .Optional("body", SpecTypes.Json, "Body.", (s, _) => s);

    protected override string Identity(NamedSpec spec) => $"cloudwatch/dashboard/{spec.Id}";
}
