using System.Text.RegularExpressions;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>What every request of Application Auto Scaling says, checked; and the one code for what is wrong.</summary>
internal static partial class Validation
{
    public const string Code = "ValidationException";
    public const string Ecs = "ecs";
    public const string DesiredCount = "ecs:service:DesiredCount";

    private static readonly string[] Namespaces =
    [
        Ecs, "elasticmapreduce", "ec2", "appstream", "dynamodb", "rds", "sagemaker", "custom-resource", "comprehend",
        "lambda", "cassandra", "kafka", "elasticache", "neptune", "workspaces",
    ];

    public static AwsRefusal Invalid(string message) => new(Code, message);

    public static AwsRefusal Null(string member) => Invalid(
        $"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null");

    /// <summary>The namespace of a listing; of all that AWS has, the sandbox has targets in <c>ecs</c> only.</summary>
    public static string Namespace(SandboxCall call)
    {
        var said = call.Text("ServiceNamespace") ?? throw Null("serviceNamespace");
        return Namespaces.Contains(said)
            ? said
            : throw Invalid($"1 validation error detected: Value '{said}' at 'serviceNamespace' failed to satisfy constraint: "
                + $"Member must satisfy enum value set: [{string.Join(", ", Namespaces)}]");
    }

    /// <summary>The service that a request is about, by <c>service/cluster/name</c>.</summary>
    public static string ResourceId(SandboxCall call)
    {
        var space = Namespace(call);
        var id = call.Text("ResourceId") ?? throw Null("resourceId");
        var dimension = call.Text("ScalableDimension") ?? throw Null("scalableDimension");
        return space == Ecs && dimension == DesiredCount && ServiceId().IsMatch(id)
            ? id
            : throw Invalid("Unsupported service namespace, resource type or scalable dimension");
    }

    /// <summary>Cluster and name in a service's resource id.</summary>
    public static (string Cluster, string Service) Split(string resourceId)
    {
        var parts = resourceId.Split('/');
        return (parts[1], parts[2]);
    }

    public static bool IsServiceId(string id) => ServiceId().IsMatch(id);

    public static void RequireAtMost(IReadOnlyList<string> names, int most, string member)
    {
        if (names.Count > most)
        {
            throw Invalid($"1 validation error detected: Value '[{string.Join(", ", names)}]' at '{member}' failed to satisfy "
                + $"constraint: Member must have length less than or equal to {most}");
        }
    }

    [GeneratedRegex("^service/[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255}$")]
    private static partial Regex ServiceId();
}
