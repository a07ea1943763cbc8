using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Dashboard;

/// <summary>
/// What dashboards need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html). Pure.
/// </summary>
internal static class DashboardIam
{
    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        yield return new IamStatement(
            "LookAtDashboards", "their bodies", ["cloudwatch:GetDashboard"], Arns(declared.Specs<DashboardSpec>(), place));
        if (declared.Corrected<DashboardSpec>() is { Count: > 0 } corrected)
            yield return new IamStatement(
                "SetDashboards", "their bodies, and making those that are missing", ["cloudwatch:PutDashboard"], Arns(corrected, place));
    }

    /// <summary>Dashboards are of an account, and of no region.</summary>
    private static IReadOnlyList<string> Arns(IReadOnlyList<DashboardSpec> specs, IamPlace place) =>
        [.. specs.Select(s => (place with { Region = "" }).Arn("cloudwatch", $"dashboard/{IamPlace.Literal(s.Name)}"))];
}
