using System.Globalization;

namespace Reconciler.Sandbox.Wire;

/// <summary>What is known of a request while it is being answered.</summary>
internal sealed class RequestEntry(string requestId)
{
    /// <summary>A request to an application behind a load balancer, which was answered with a status.</summary>
    public static RequestEntry Page(WireRequest request, int status) => new("")
    {
        Service = "http",
        Operation = request.Method,
        Outcome = status.ToString(CultureInfo.InvariantCulture),
        Summary = request.Host + request.Path,
    };

    public string RequestId { get; } = requestId;

    public string Service { get; set; } = "";

    public string Operation { get; set; } = "";

    public bool IsWrite { get; set; }

    public string Outcome { get; set; } = "";

    public bool TookEffect { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>The service in the request's signature.</summary>
    public string SigningName { get; set; } = "";

    public string Region { get; set; } = "";

    public string AccessKey { get; set; } = "";

    /// <summary>What was asked, and by whom; null until that is known.</summary>
    public SandboxCall? Call { get; set; }

    /// <summary>What the service said instead of doing it.</summary>
    public AwsRefusal? Refusal { get; set; }
}

/// <summary>The last requests, bounded for long runs.</summary>
internal sealed class RequestRecord(int keep)
{
    private readonly Queue<SandboxRequest> _kept = new();
    private long _count;

    public IReadOnlyList<SandboxRequest> All => [.. _kept];

    public void Add(RequestEntry entry, DateTimeOffset now)
    {
        if (_kept.Count >= keep)
            _kept.Dequeue();
        _kept.Enqueue(new(
            ++_count, now, entry.Service, entry.Operation, entry.IsWrite, entry.Outcome, entry.TookEffect, entry.Summary));
    }
}
