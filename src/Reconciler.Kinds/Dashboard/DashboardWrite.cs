namespace Reconciler.Kinds.Dashboard;

/// <summary>The one write of a dashboard: its whole body, put in one piece (PutDashboard).</summary>
/// <param name="Name">The dashboard.</param>
/// <param name="Body">The body as it is to be.</param>
public sealed record PutDashboard(string Name, DashboardBody Body);
