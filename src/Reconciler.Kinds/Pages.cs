namespace Reconciler.Kinds;

/// <summary>Asks pages of applications: plain GETs, one attempt each; the next look asks again.</summary>
internal static class Pages
{
    /// <summary>How long a page may take; a load balancer's own health check waits as long by default
    /// (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks one.</summary>
    public static async Task<PageAnswer> GetAsync(HttpClient client, Uri page, string? host, TimeProvider time, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (host is not null) request.Headers.Host = host;
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            return new PageAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token), null);
        }
        catch (HttpRequestException e)
        {
            return new PageAnswer(0, "", $"no answer ({e.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PageAnswer(0, "", $"no answer within {Patience.TotalSeconds:0} s");
        }
    }
}
