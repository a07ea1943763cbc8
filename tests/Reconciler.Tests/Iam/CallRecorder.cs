using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;

namespace Reconciler.Tests.Iam;

/// <summary>Writes down what every request that passes asks IAM.</summary>
/// <param name="inner">What answers.</param>
/// <param name="account">Whose requests they are.</param>
internal sealed class CallRecorder(HttpMessageHandler inner, string account) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<AwsCall> _calls = new();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<AwsCall> Calls => [.. _calls];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A page of an application: nobody signs that, and no policy says anything of it.
        if (!request.Headers.TryGetValues("Authorization", out var signed)) return await base.SendAsync(request, cancellationToken);
        var authorization = string.Join(' ', signed);
        var scope = authorization[(authorization.IndexOf("Credential=", StringComparison.Ordinal) + 11)..].Split(',')[0].Split('/');
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var (operation, input) = request.Headers.TryGetValues("X-Amz-Target", out var target)
            ? (target.Single().Split('.')[^1], JsonNode.Parse(body)!.AsObject())
            : Form(body);
        foreach (var call in AwsCall.Of(scope[3], scope[2], account, operation, input)) _calls.Enqueue(call);
        return await base.SendAsync(request, cancellationToken);
    }

    private static (string Operation, JsonObject Input) Form(string body)
    {
        var fields = HttpUtility.ParseQueryString(body);
        return (fields["Action"]!, new JsonObject(fields.AllKeys.Select(key => KeyValuePair.Create(key!, (JsonNode?)fields[key]))));
    }
}
