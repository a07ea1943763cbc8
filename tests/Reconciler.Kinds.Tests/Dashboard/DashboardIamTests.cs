using Reconciler.Core.Desired;
using Reconciler.Kinds.Dashboard;
using static Reconciler.Kinds.Tests.Dashboard.DashboardScene;

namespace Reconciler.Kinds.Tests.Dashboard;

public sealed class DashboardIamTests
{
    [Fact]
    public void Each_dashboard_is_named_without_a_region_and_only_what_is_corrected_may_be_put()
    {
        var statements = DashboardKind.Instance.Permissions(
            [
                Kinds.Tests.Scene.Declare(DashboardKind.Instance, Shop),
                Kinds.Tests.Scene.Declare(DashboardKind.Instance, Shop with { Name = "seen" }, "seen", Enforcement.Observe),
            ],
            new IamPlace("aws-cn", "cn-north-1", "123456789012")).ToList();
        Assert.Equal(
            [
                "cloudwatch:GetDashboard arn:aws-cn:cloudwatch::123456789012:dashboard/shop arn:aws-cn:cloudwatch::123456789012:dashboard/seen",
                "cloudwatch:PutDashboard arn:aws-cn:cloudwatch::123456789012:dashboard/shop",
            ],
            statements.Select(s => $"{string.Join(' ', s.Actions)} {string.Join(' ', s.Resources)}"));
    }
}
