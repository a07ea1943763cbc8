using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>DescribeLoadBalancers, DescribeTargetGroups and DescribeTargetHealth. AWS publishes no rates for them: none is throttled.</summary>
internal sealed class DescribeOperations(
    IReadOnlyList<LoadBalancer> balancers, IReadOnlyList<TargetGroup> groups, TargetFleet targets)
{
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
    private const int LargestPage = 400;
    private const int MostNames = 20;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeLoadBalancers", Balancers) with { Summary = What("Names", "LoadBalancerArns") },
        SandboxOperation.Read("DescribeTargetGroups", Groups) with { Summary = What("Names", "TargetGroupArns") },
        SandboxOperation.Read("DescribeTargetHealth", Health) with { Summary = call => Short(call.Text("TargetGroupArn") ?? "") },
    ];

    private JsonObject Balancers(SandboxCall call)
    {
        var (names, arns) = Asked(call, "Names", "LoadBalancerArns");
        var found = balancers.Where(one => (names.Count == 0 || names.Contains(one.Name)) && (arns.Count == 0 || arns.Contains(one.Arn))).ToList();
        if (names.FirstOrDefault(name => balancers.All(one => one.Name != name)) is { } missing)
            throw new AwsRefusal("LoadBalancerNotFound", $"Load balancers '[{missing}]' not found");
        if (arns.Any(arn => balancers.All(one => one.Arn != arn)))
            throw new AwsRefusal("LoadBalancerNotFound", "One or more load balancers not found");
        return Page("LoadBalancers", found, one => one.Name, LoadBalancingAnswers.Of, call);
    }

    private JsonObject Groups(SandboxCall call)
    {
        var (names, arns) = Asked(call, "Names", "TargetGroupArns");
        var balancer = call.Text("LoadBalancerArn");
        if (balancer is not null && names.Count + arns.Count > 0)
            throw Invalid("Target groups can be described by load balancer, by names or by ARNs, one of them at a time");
        if (balancer is not null && balancers.All(one => one.Arn != balancer))
            throw new AwsRefusal("LoadBalancerNotFound", "One or more load balancers not found");
        if (names.Any(name => groups.All(one => one.Name != name)) || arns.Any(arn => groups.All(one => one.Arn != arn)))
            throw new AwsRefusal("TargetGroupNotFound", "One or more target groups not found");
        var found = groups.Where(one => (balancer is null || one.LoadBalancer.Arn == balancer)
            && (names.Count == 0 || names.Contains(one.Name)) && (arns.Count == 0 || arns.Contains(one.Arn)));
        return Page("TargetGroups", found, one => one.Name, LoadBalancingAnswers.Of, call);
    }

    private JsonObject Health(SandboxCall call)
    {
        var arn = call.Required("TargetGroupArn", "ValidationError");
        if (!arn.Contains(":targetgroup/", StringComparison.Ordinal))
            throw Invalid($"'{arn}' is not a valid target group ARN");
        var group = groups.FirstOrDefault(one => one.Arn == arn)
            ?? throw new AwsRefusal("TargetGroupNotFound", "One or more target groups not found");
        var all = targets.Of(arn, call.AsOf).ToList();
        var asked = call.Structures("Targets");
        var answers = asked.Count == 0 ? all.Select(LoadBalancingAnswers.Of) : asked.Select(said =>
        {
            var (id, port) = (said.Required("Id", "ValidationError"), said.Integer("Port") ?? group.Port);
            return all.Find(target => target.Address == id && target.Port == port) is { } target
                ? LoadBalancingAnswers.Of(target)
                : LoadBalancingAnswers.Missing(id, port);
        });
        return new JsonObject { ["TargetHealthDescriptions"] = new JsonArray([.. answers]) };
    }

    private static (IReadOnlyList<string> Names, IReadOnlyList<string> Arns) Asked(SandboxCall call, string byName, string byArn)
    {
        var (names, arns) = (call.Texts(byName), call.Texts(byArn));
        if (names.Count > 0 && arns.Count > 0)
            throw Invalid($"{byName} and {byArn} cannot be specified at the same time");
        return names.Count > MostNames || arns.Count > MostNames
            ? throw Invalid($"At most {MostNames} can be described by name or ARN in one call")
            : (names, arns);
    }

    private static JsonObject Page<T>(string member, IEnumerable<T> all, Func<T, string> name, Func<T, JsonObject> answer, SandboxCall call)
    {
        var size = call.Integer("PageSize") ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw Invalid($"1 validation error detected: Value '{size}' at 'pageSize' failed to satisfy constraint: Member must be between 1 and {LargestPage}");
        var (items, next) = KeyPage.Of(
            all.OrderBy(name, StringComparer.Ordinal), name, size, call.Text("Marker"), () => Invalid("The marker is not valid"));
        return new JsonObject { [member] = new JsonArray([.. items.Select(answer)]), ["NextMarker"] = next };
    }

    private static Func<SandboxCall, string> What(string byName, string byArn) =>
        call => string.Join(' ', call.Texts(byName).Concat(call.Texts(byArn).Select(Short)));

    // The name in an ARN of a load balancer or target group.
    private static string Short(string arn) => arn.Split('/') is [.., var name, _] ? name : arn;

    private static AwsRefusal Invalid(string message) => new("ValidationError", message);
}
