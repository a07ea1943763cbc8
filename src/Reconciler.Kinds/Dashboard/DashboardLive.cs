namespace Reconciler.Kinds.Dashboard;

/// <summary>What a look shows of a CloudWatch dashboard.</summary>
/// <param name="Body">Its body.</param>
public sealed record DashboardLive(DashboardBody Body);
