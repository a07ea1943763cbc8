using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.Wire;

/// <summary>A sandbox on a fake clock (one sandbox second is one fake second) and raw requests to it.</summary>
internal sealed class SandboxFixture : IDisposable
{
    public const string Account = "123456789012";
    public const string Region = "ap-southeast-2";
    private readonly HttpClient _http;

    public SandboxFixture(string seedSections, Func<SandboxOptions, SandboxOptions>? behave = null, DateTimeOffset? start = null)
    {
        Time = new FakeTimeProvider(start ?? new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = new SandboxOptions { Time = Time, Speed = 1, Throttle = false };
        var seed = SandboxSeed.Parse("seed.yaml", $"account: \"{Account}\"\nregion: {Region}\n{seedSections}");
        Aws = new SandboxAws(seed, behave?.Invoke(options) ?? options);
        _http = new HttpClient(Aws.CreateHandler());
    }

    public FakeTimeProvider Time { get; }

    public SandboxAws Aws { get; }

    public void Pass(TimeSpan time) => Time.Advance(time);

    /// <summary>An awsJson call that succeeds.</summary>
    public async Task<JsonObject> Json(string target, string body = "{}", string region = Region)
    {
        var (status, answer) = await TryJson(target, body, region);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    /// <summary>An awsJson call that is refused: its error code.</summary>
    public async Task<string> JsonError(string target, string body = "{}")
    {
        var (status, answer) = await TryJson(target, body);
        Assert.NotEqual(HttpStatusCode.OK, status);
        return answer["__type"]!.GetValue<string>();
    }

    public async Task<(HttpStatusCode Status, JsonObject Answer)> TryJson(string target, string body = "{}", string region = Region)
    {
        using var request = Request("json", region, new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"));
        request.Headers.Add("X-Amz-Target", target);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, (JsonObject)JsonNode.Parse(text)!);
    }

    /// <summary>An awsQuery call that succeeds: the response's root element, namespaces removed.</summary>
    public async Task<XElement> Query(string service, string version, string action, params (string Name, string Value)[] fields)
    {
        var (status, answer) = await TryQuery(service, version, action, Region, fields);
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    /// <summary>An awsQuery call that is refused: its error code.</summary>
    public async Task<string> QueryError(string service, string version, string action, params (string Name, string Value)[] fields)
    {
        var (status, answer) = await TryQuery(service, version, action, Region, fields);
        Assert.NotEqual(HttpStatusCode.OK, status);
        return answer.Descendants("Code").Single().Value;
    }

    public async Task<(HttpStatusCode Status, XElement Answer)> TryQuery(
        string service, string version, string action, string region, params (string Name, string Value)[] fields)
    {
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Prepend(KeyValuePair.Create("Version", version))
            .Prepend(KeyValuePair.Create("Action", action));
        using var request = Request(service, region, new FormUrlEncodedContent(form));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var root = XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }
        return (response.StatusCode, root);
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(string service, string region, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://sandbox.invalid/") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential=AKIASANDBOX/20260302/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        return request;
    }
}
