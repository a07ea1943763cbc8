using System.Text;

namespace Reconciler.Sandbox.Wire;

/// <summary>A request as it arrived, whichever transport brought it.</summary>
internal sealed record WireRequest(string Method, string Path, byte[] Body)
{
    public string? Authorization { get; init; }

    public string? Target { get; init; }

    /// <summary>The Host header, without a port; null: none was sent.</summary>
    public string? Host { get; init; }

    /// <summary>The host name that was connected to, where the transport knows it.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it is a request to AWS: a JSON target, a signature or a form with an action.</summary>
    public bool IsForAws => Target is not null
        || Authorization?.StartsWith("AWS4-", StringComparison.Ordinal) == true
        || FormReader.Fields(Encoding.UTF8.GetString(Body)).ContainsKey("Action");
}

/// <summary>What the transport has to do: answer, answer late, or break the connection.</summary>
internal sealed record WireResponse(int Status, string ContentType, byte[] Body)
{
    public string RequestId { get; init; } = "";

    /// <summary>The value of <c>x-amzn-query-error</c>, which a JSON client of a former query service reads.</summary>
    public string? QueryError { get; init; }

    /// <summary>The connection breaks and no answer is sent.</summary>
    public bool Reset { get; init; }

    /// <summary>The headers beside the content type.</summary>
    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            if (RequestId.Length > 0)
                yield return ("x-amzn-RequestId", RequestId);
            if (QueryError is not null)
                yield return ("x-amzn-query-error", QueryError);
        }
    }

    /// <summary>Waited, in real time, before answering.</summary>
    public TimeSpan Latency { get; init; }
}
