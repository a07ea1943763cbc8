using System.Text.Json;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Asks the page that tells whether an application is well.</summary>
/// <param name="aws">The way there.</param>
public sealed class EcsPageAws(IAwsAccess aws)
{
    /// <summary>What it answers; a problem where there is no answer.</summary>
    /// <param name="page">Where it is, and which fields of its answer matter.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<Answered<EcsPageAnswer>> SeeAsync(EcsHealthPage page, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (status, body, problem) = await aws.GetPageAsync(new Uri(page.Url), page.Host, ct);
        if (problem is not null) return Answered.Failed<EcsPageAnswer>(problem);
        return new(new EcsPageAnswer(status, page.Json.Count == 0 ? new Dictionary<string, string?>() : Fields(body, page.Json.Keys)));
    }

    private static Dictionary<string, string?> Fields(string body, IEnumerable<string> names)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return names.ToDictionary(
                n => n,
                n => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(n, out var value) ? value.ToString() : null);
        }
        catch (JsonException)
        {
            return names.ToDictionary(n => n, _ => (string?)null);
        }
    }
}
