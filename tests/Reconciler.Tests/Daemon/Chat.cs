using System.Net;
using System.Text.Json.Nodes;

namespace Reconciler.Tests.Daemon;

/// <summary>A chat's webhook in this process: it hears what is posted, or is down.</summary>
internal sealed class Chat : HttpMessageHandler
{
    /// <summary>What it was told, in order.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>How often it was tried, heard or not.</summary>
    public int Tried { get; private set; }

    /// <summary>What happens just after it heard something.</summary>
    public Func<Task> Then { get; set; } = () => Task.CompletedTask;

    /// <summary>Whether it answers 503.</summary>
    public bool Down { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Tried++;
        if (Down) return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        Assert.Equal(["text"], body.AsObject().Select(p => p.Key));
        Heard.Add((string)body["text"]!);
        await Then();
        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
