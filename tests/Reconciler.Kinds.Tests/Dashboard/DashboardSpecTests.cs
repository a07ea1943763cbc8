using Reconciler.Kinds.Dashboard;

namespace Reconciler.Kinds.Tests.Dashboard;

public sealed class DashboardSpecTests
{
    [Fact]
    public void Body_is_the_same_as_YAML_and_as_JSON_text()
    {
        var yaml = Declared.Spec<DashboardSpec>("""
            dashboards:
              shop:
                dashboardName: shop-prod_1
                body:
                  start: -PT3H
                  widgets:
                    - type: metric
                      width: 12
                      properties: { metrics: [[AWS/ECS, CPUUtilization, { yAxis: right, visible: true }]], title: "12" }
            """);
        var json = Declared.Spec<DashboardSpec>("""
            dashboards:
              shop:
                dashboardName: shop-prod_1
                bodyJson: |
                  { "widgets": [{ "properties": { "title": "12",
                      "metrics": [["AWS/ECS", "CPUUtilization", { "visible": true, "yAxis": "right" }]] },
                    "type": "metric", "width": 12.0 }],
                    "start": "-PT3H" }
            """);
        Assert.Equal(yaml, json);
        Assert.Equal(
            """{"start":"-PT3H","widgets":[{"type":"metric","width":12,"properties":{"metrics":[["AWS/ECS","CPUUtilization",{"yAxis":"right","visible":true}]],"title":"12"}}]}""",
            yaml.Body.Text);
    }

    [Theory]
    [InlineData("dashboardName: a b\n    body: { widgets: [] }", "p.yaml:8:22: dashboards.d.dashboardName: found \"a b\", expected a name of 1–255 letters")]
    [InlineData("dashboardName: d", "p.yaml:8:7: dashboards.d.body: neither body nor bodyJson is there. Add one of them.")]
    [InlineData("dashboardName: d\n    body: { widgets: [] }\n    bodyJson: '{\"widgets\":[]}'", "p.yaml:10:17: dashboards.d.bodyJson: both body and bodyJson are there.")]
    [InlineData("dashboardName: d\n    body: text", "p.yaml:9:13: dashboards.d.body: found \"text\", expected a map")]
    [InlineData("dashboardName: d\n    body:\n      widgets:\n      - { width: .inf }", "p.yaml:11:20: dashboards.d.body.widgets[0].width: found .inf")]
    [InlineData("dashboardName: d\n    body: { wigdets: [] }", "p.yaml:9:13: dashboards.d.body.widgets: widgets is missing.")]
    [InlineData("dashboardName: d\n    body: { widgets: 3 }", "p.yaml:9:24: dashboards.d.body.widgets: widgets is no list")]
    [InlineData("dashboardName: d\n    bodyJson: '[]'", "p.yaml:9:17: dashboards.d.bodyJson: found \"[]\", expected the text of a JSON object: it is a JSON array")]
    [InlineData("dashboardName: d\n    bodyJson: '{\"widgets\":'", "p.yaml:9:17: dashboards.d.bodyJson: found \"{\"widgets\":\", expected the text of a JSON object: line 1 of the text, byte 12: ")]
    [InlineData("dashboardName: d\n    bodyJson: '{\"a\":1,\"a\":2}'", "p.yaml:9:17: dashboards.d.bodyJson: found \"{\"a\":1,\"a\":2}\", expected the text of a JSON object: ")]
    [InlineData("dashboardName: d\n    bodyJson: '{\"widgets\":[\"\\ud800\"]}'", "p.yaml:9:17: dashboards.d.bodyJson: found \"{\"widgets\":[\"\\ud800\"]}\", expected the text of a JSON object: it holds half a character")]
    [InlineData("dashboardName: d\n    bodyJson: { widgets: [] }", "p.yaml:9:17: dashboards.d.bodyJson: found a map, expected the text of a JSON object. Quote it")]
    [InlineData("dashboardName: d\n    body: { widgets: [] }\n    dependsOn: [dashboard/d]", "p.yaml:10:19: dashboards.d.dependsOn[0]: a dashboard cannot depend on anything")]
    public void Bad_value_is_a_finding_at_its_place(string fields, string finding)
    {
        var found = Assert.Single(Declared.Findings($"dashboards:\n  d:\n    {fields}"));
        Assert.StartsWith(finding, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void More_widgets_than_AWS_takes_are_a_finding(int widgets, int findings)
    {
        var list = string.Join(", ", Enumerable.Repeat("{}", widgets));
        Assert.Equal(findings, Declared.Findings($"dashboards:\n  d:\n    dashboardName: d\n    body: {{ widgets: [{list}] }}").Length);
    }

    [Fact]
    public void One_dashboard_declared_twice_is_a_finding()
    {
        var findings = Declared.Findings("""
            dashboards:
              a: { dashboardName: d, body: { widgets: [] } }
              b: { dashboardName: d, body: { widgets: [] } }
            """);
        Assert.Equal(2, findings.Length);
        Assert.All(findings, found => Assert.Contains("cloudwatch/dashboard/d", found, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_depends_on_a_dashboard_unless_it_is_named_and_then_it_is_a_finding()
    {
        const string Sections = """
            ecsServices:
              api: { cluster: c, service: api }
            dashboards:
              d: { dashboardName: d, body: { widgets: [] } }
            """;
        var reading = Declared.Read(Sections);
        Assert.Empty(reading.Findings);
        Assert.All(reading.Environments.Single().Resources, r => Assert.Empty(r.DependsOn));
        var found = Assert.Single(Declared.Findings(Sections.Replace("service: api }", "service: api, dependsOn: [dashboard/d] }", StringComparison.Ordinal)));
        Assert.EndsWith("dashboard/d is a dashboard, and nothing can depend on one. Name a service, a database or a cache.", found, StringComparison.Ordinal);
    }
}
