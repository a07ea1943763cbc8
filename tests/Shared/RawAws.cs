namespace Reconciler.Tests.Shared;

/// <summary>
/// Calls to something that speaks as AWS does, by a test's own hand: nothing of the product is in them. Unsigned but for a
/// scope that names service and region.
/// </summary>
/// <param name="endpoint">Where it listens.</param>
public sealed class RawAws(Uri endpoint)
{
    /// <summary>Sends one call.</summary>
    /// <exception cref="InvalidOperationException">It was answered with an error.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, string path, string service, HttpContent? body = null, string region = "ap-southeast-2")
    {
        using var client = new HttpClient { BaseAddress = endpoint };
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=test/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? text
            : throw new InvalidOperationException($"{endpoint} answered {(int)response.StatusCode} to {service}: {text}");
    }

    /// <summary>One awsQuery call.</summary>
    public Task<string> QueryAsync(string service, string version, string action, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, "/", service, new FormUrlEncodedContent(
            fields.Append(("Action", action)).Append(("Version", version)).ToDictionary(f => f.Item1, f => f.Item2)));

    /// <summary>One awsJson call.</summary>
    public Task<string> JsonAsync(string service, string target, string json)
    {
        var body = new StringContent(json, System.Text.Encoding.UTF8, "application/x-amz-json-1.1");
        body.Headers.Add("X-Amz-Target", target);
        return SendAsync(HttpMethod.Post, "/", service, body);
    }
}
