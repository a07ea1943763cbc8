using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.EcsService;

public sealed class EcsServiceSpecTests
{
    [Fact]
    public void Whole_declaration_is_bound() => Assert.Equal(
        new EcsServiceSpec("shop-prod", "shop_api", 3, new EcsAutoscaling(2, 10, 70, 80)),
        Declared.Spec<EcsServiceSpec>("""
            ecsServices:
              api:
                cluster: shop-prod
                service: shop_api
                desiredCount: 3
                autoscaling: { min: 2, max: 10, cpuPercent: 70, memoryPercent: 80 }
            """));

    [Fact]
    public void Everything_but_the_names_may_be_left_out() => Assert.Equal(
        new EcsServiceSpec("shop", "api", null, null),
        Declared.Spec<EcsServiceSpec>("ecsServices: { api: { cluster: shop, service: api } }"));

    [Fact]
    public void Each_field_of_autoscaling_may_be_left_out() => Assert.Equal(
        new EcsAutoscaling(null, 4, null, null),
        Declared.Spec<EcsServiceSpec>("ecsServices: { api: { cluster: shop, service: api, autoscaling: { max: 4 } } }").Autoscaling);

    [Theory]
    [InlineData("autoscaling: { min: 6, max: 4 }",
        "p.yaml:10:20: ecsServices.api.autoscaling: min 6 is above max 4. Raise max or lower min.")]
    [InlineData("autoscaling: {}",
        "p.yaml:10:20: ecsServices.api.autoscaling: it says nothing. Add min and max, or take autoscaling out.")]
    [InlineData("autoscaling: { min: -1 }",
        "p.yaml:10:27: ecsServices.api.autoscaling.min: found \"-1\", expected a whole number 0–5000.")]
    [InlineData("autoscaling: { max: 0 }",
        "p.yaml:10:27: ecsServices.api.autoscaling.max: found \"0\", expected a whole number 1–5000.")]
    [InlineData("autoscaling: { cpuPercent: 101 }",
        "p.yaml:10:34: ecsServices.api.autoscaling.cpuPercent: found \"101\", expected a whole number 1–100.")]
    [InlineData("autoscaling: { memoryPercent: many }",
        "p.yaml:10:37: ecsServices.api.autoscaling.memoryPercent: found \"many\", expected a whole number 1–100.")]
    [InlineData("autoscaling: { minn: 2 }", "p.yaml:10:22: ecsServices.api.autoscaling: unknown field minn; did you mean min?")]
    [InlineData("desiredCount: 0", "p.yaml:10:21: ecsServices.api.desiredCount: found \"0\", expected a whole number 1–5000.")]
    [InlineData("desiredCount: \"2\"", "p.yaml:10:21: ecsServices.api.desiredCount: found \"2\", expected a whole number 1–5000.")]
    [InlineData("desiredCount: 5001", "p.yaml:10:21: ecsServices.api.desiredCount: found \"5001\", expected a whole number 1–5000.")]
    [InlineData("whenDormant: stopped",
        "p.yaml:10:7: ecsServices.api: unknown field whenDormant; known here: cluster, service, desiredCount, autoscaling, image, container, taskDefinition, healthCheck, logs, performance, rollback.")]
    [InlineData("image: shop", "p.yaml:10:14: ecsServices.api.image: found \"shop\", expected an image with its tag or digest, such as 123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop:4f2a9c1.")]
    [InlineData("taskDefinition: api", "p.yaml:10:23: ecsServices.api.taskDefinition: found \"api\", expected a task definition with its revision, such as shop-backend:42.")]
    [InlineData("container: api", "p.yaml:10:18: ecsServices.api.container: it says where image goes, and image is not declared. Add image or take it out.")]
    [InlineData("performance: { latency: fast }", "p.yaml:10:31: ecsServices.api.performance.latency: found \"fast\", expected a time such as 500ms or 2s.")]
    public void Bad_value_is_a_finding_at_its_place(string line, string finding) => Assert.Equal([finding], Declared.Findings($"""
        ecsServices:
          api:
            cluster: shop
            service: api
            {line}
        """));

    [Theory]
    [InlineData(1, "p.yaml:10:21: ecsServices.api.desiredCount: 1 is below autoscaling.min 2. Raise it or lower min.")]
    [InlineData(5, "p.yaml:10:21: ecsServices.api.desiredCount: 5 is above autoscaling.max 4. Lower it or raise max.")]
    public void Declared_count_outside_declared_bounds_is_a_finding(int count, string finding) =>
        Assert.Equal([finding], Declared.Findings($$"""
            ecsServices:
              api:
                cluster: shop
                service: api
                desiredCount: {{count}}
                autoscaling: { min: 2, max: 4 }
            """));

    [Theory]
    [InlineData("cluster: arn:aws:ecs:ap-southeast-2:123456789012:cluster/shop\n    service: api", "ecsServices.api.cluster: found")]
    [InlineData("cluster: shop\n    service: shop/api", "ecsServices.api.service: found")]
    [InlineData("cluster: shop", "ecsServices.api: service is missing.")]
    public void Names_are_short_names(string lines, string finding) =>
        Assert.Contains(finding, Assert.Single(Declared.Findings($"ecsServices:\n  api:\n    {lines}")), StringComparison.Ordinal);

    [Fact]
    public void Same_service_declared_twice_is_a_finding() => Assert.Equal(2, Declared.Findings("""
        ecsServices:
          one: { cluster: shop, service: api }
          two: { cluster: shop, service: api }
          three: { cluster: other, service: api }
        """).Length);
}
