using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Reconciler.Notifications;

/// <summary>Posts to webhooks in the form that Slack's take, and what is made like them. A URL is a secret: no message holds one.</summary>
/// <param name="handler">What carries the calls.</param>
/// <param name="variable">Gives the value of an environment variable; null where there is none.</param>
internal sealed class Webhooks(HttpMessageHandler handler, Func<string, string?> variable) : IDisposable
{
    /// <summary>No chat takes longer; the pass waits for it.</summary>
    private readonly HttpClient _http = new(handler, disposeHandler: true) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Posts a text to the URL that an environment variable holds.</summary>
    /// <returns>Why it may not have arrived, in words; null where it did.</returns>
    public async Task<string?> PostAsync(string urlFrom, string text, CancellationToken ct)
    {
        if (variable(urlFrom) is not { Length: > 0 } written)
            return $"the environment variable {urlFrom} is not set. Set it for the daemon to the URL of the webhook.";
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return $"the environment variable {urlFrom} holds no http or https URL.";
        try
        {
            using var answer = await _http.PostAsJsonAsync(url, new WebhookText(text), WebhookJson.Default.WebhookText, ct);
            return answer.IsSuccessStatusCode ? null : $"the webhook of {urlFrom} answered {(int)answer.StatusCode}";
        }
        catch (HttpRequestException e)
        {
            return $"the webhook of {urlFrom} cannot be reached ({e.HttpRequestError})";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"the webhook of {urlFrom} did not answer within {_http.Timeout.TotalSeconds:0} s";
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What Slack's webhooks take (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks).</summary>
/// <param name="Text">What is shown.</param>
internal sealed record WebhookText(string Text);

/// <summary>The JSON form of what is posted.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookText))]
internal sealed partial class WebhookJson : JsonSerializerContext;
