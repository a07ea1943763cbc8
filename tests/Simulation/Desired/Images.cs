namespace Simulation.Desired;

/// <summary>The images of the shop's services: good ones, and those that do not get through.</summary>
internal static class Images
{
    /// <summary>The container that is meant; others stand beside it.</summary>
    public const string Container = "app";

    private const string Repositories = $"{Declared.Account}.dkr.ecr.{Declared.Region}.amazonaws.com/shop";

    private static readonly string[] Good = ["v1", "v2", "v3", "v4"];

    private static readonly (string Tag, string Behaviour)[] Bad =
    [
        ("crashes", "{ crashAfter: 20s, exitCode: 1, reason: \"no such table: orders\" }"),
        ("ill", "{ unhealthy: true }"),
        ("errs", "{ errorRate: 30, logErrors: 2 }"),
        ("slow", "{ latency: 1.2 }"),
        ("noisy", "{ logErrors: 20 }"),
        // In no repository: it cannot be pulled.
        ("missing", ""),
    ];

    /// <summary>What runs when a week begins.</summary>
    public static string First(string service) => Of(service, "v1");

    /// <summary>Draws one: as often good as not.</summary>
    public static string Draw(Random chance, string service) =>
        Of(service, chance.Next(2) == 0 ? Good[chance.Next(Good.Length)] : Bad[chance.Next(Bad.Length)].Tag);

    /// <summary>Draws a good one.</summary>
    public static string DrawGood(Random chance, string service) => Of(service, Good[chance.Next(Good.Length)]);

    /// <summary>Whether an image is one of the good ones.</summary>
    public static bool IsGood(string? image) => image is not null && Good.Contains(image.Split(':')[^1]);

    /// <summary>The repositories, for the seed.</summary>
    public static IEnumerable<string> Registry(IEnumerable<string> services)
    {
        yield return "ecr:";
        yield return "  repositories:";
        foreach (var service in services)
        {
            var tags = Good.Concat(Bad.Where(b => b.Behaviour.Length > 0).Select(b => b.Tag)).Select(tag => $"{tag}: {{}}");
            yield return $"    shop/{service}: {{ images: {{ {string.Join(", ", tags)} }} }}";
        }
    }

    /// <summary>How those that do not get through behave, for the seed.</summary>
    public static IEnumerable<string> Behaviours(IEnumerable<string> services) => services
        .SelectMany(_ => Bad, (service, bad) => (Image: Of(service, bad.Tag), bad.Behaviour))
        .Where(b => b.Behaviour.Length > 0).Select(b => $"    \"{b.Image}\": {b.Behaviour}").Prepend("  images:");

    private static string Of(string service, string tag) => $"{Repositories}/{service}:{tag}";
}
