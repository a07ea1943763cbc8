using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;

namespace Reconciler.Kinds.Tests.Aws;

/// <summary>An AWS whose awsJson answers a test writes itself, behind the product's own clients and pipelines.</summary>
internal sealed class ScriptedAws : IDisposable
{
    private readonly Dictionary<string, Func<JsonObject, JsonObject>> _answers = [];
    private readonly ConcurrentQueue<(string Operation, JsonObject Body)> _sent = new();

    public ScriptedAws()
    {
        Access = new AwsAccess(
            "123456789012", "ap-southeast-2", new BasicAWSCredentials("test", "test"),
            new CallPipelines(SandboxedAws.Unhurried, Time, () => 0.5, Counts), Time)
        {
            Transport = new BufferingHttpClientFactory(new Handler(this)),
        };
    }

    public FakeTimeProvider Time { get; } = new(Scene.Now);

    public CallCounts Counts { get; } = new();

    public AwsAccess Access { get; }

    /// <summary>What was sent, in order of arrival.</summary>
    public IReadOnlyList<(string Operation, JsonObject Body)> Sent => [.. _sent];

    /// <summary>How an operation is answered from now on.</summary>
    public ScriptedAws On(string operation, Func<JsonObject, JsonObject> answer)
    {
        _answers[operation] = answer;
        return this;
    }

    public ScriptedAws On(string operation, string answer) => On(operation, _ => (JsonObject)JsonNode.Parse(answer)!);

    /// <summary>The operation is refused with this error code.</summary>
    public ScriptedAws Refuse(string operation, string code) => On(operation, _ => throw new Refusal(code));

    public void Dispose() => Access.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
        var body = (JsonObject)JsonNode.Parse(await request.Content!.ReadAsStringAsync(ct))!;
        _sent.Enqueue((operation, body));
        try
        {
            if (!_answers.TryGetValue(operation, out var answer)) throw new Refusal("UnknownOperationException");
            return Json(HttpStatusCode.OK, answer(body));
        }
        catch (Refusal refusal)
        {
            return Json(HttpStatusCode.BadRequest, new JsonObject { ["__type"] = refusal.Code, ["message"] = "refused" });
        }
    }

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body)
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        response.Headers.Add("x-amzn-RequestId", "request-1");
        return response;
    }

    private sealed class Refusal(string code) : Exception
    {
        public string Code => code;
    }

    private sealed class Handler(ScriptedAws aws) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            aws.AnswerAsync(request, cancellationToken);
    }
}
