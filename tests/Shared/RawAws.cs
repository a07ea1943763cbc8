namespace Reconciler.Tests.Shared;

/// <summary>
/// Calls to something that speaks as AWS does, by a test's own hand: nothing of the product is in them. Unsigned but for a
/// scope that names service and region.
/// </summary>
/// <param name="endpoint">Where it listens.</param>
public sealed class RawAws(Uri endpoint)
{
    private const int Attempts = 50;

    /// <summary>Sends one call; again where it is throttled, as a person would.</summary>
    /// <exception cref="InvalidOperationException">It was answered with an error.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, string path, string service, HttpContent? body = null, string region = "ap-southeast-2")
    {
        using var client = new HttpClient { BaseAddress = endpoint };
        if (body is not null) await body.LoadIntoBufferAsync();
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, path);
            if (body is not null)
            {
                request.Content = new ByteArrayContent(await body.ReadAsByteArrayAsync());
                foreach (var (name, values) in body.Headers) request.Content.Headers.TryAddWithoutValidation(name, values);
            }

            request.Headers.TryAddWithoutValidation(
                "Authorization",
                $"AWS4-HMAC-SHA256 Credential=test/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode) return text;
            if (attempt == Attempts || !text.Contains("Throttling", StringComparison.Ordinal))
                throw new InvalidOperationException($"{endpoint} answered {(int)response.StatusCode} to {service}: {text}");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
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
