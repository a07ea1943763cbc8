using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Aws;

/// <summary>
/// The wire between one process and the simulated AWS, in front of which every call is recorded:
/// <list type="number">
/// <item>it is read, and the process may be killed or frozen before it is sent;</item>
/// <item>it may go wrong on its way there;</item>
/// <item>AWS carries it out; witnesses see it just before, and what was there then;</item>
/// <item>the process may be killed or frozen before it hears of it;</item>
/// <item>it may go wrong on its way back.</item>
/// </list>
/// </summary>
internal sealed class ProcessWire(Replica process, HttpMessageInvoker sandbox, Weather weather, Witness witness) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        // 1. Read
        var call = await WireReader.ReadAsync(process.Name, request);
        call.Pass = process.PassTick;
        call.Begun = witness.Tick();
        witness.Reached(call, process);
        await process.PointAsync(call.ToString(), call.Notice is not null);
        ct.ThrowIfCancellationRequested();

        // 2. There
        var fault = weather.OfCall(call.Operation);
        await WaitAsync(weather.OnTheWay(fault == WireFault.Slow), ct);
        switch (fault)
        {
            case WireFault.NeverSent:
                throw Ended(call, WireEnd.NeverSent, fault, new HttpRequestException(HttpRequestError.ConnectionError, "The connection was refused."));
            case WireFault.ResetBefore:
                throw Ended(call, WireEnd.Lost, fault, Reset());
            case WireFault.TimeoutBefore:
                Ended(call, WireEnd.Lost, fault, null);
                await WaitAsync(Timeout.InfiniteTimeSpan, ct);
                break;
            case WireFault.Throttled:
                return Answered(call, Throttled(call), fault);
            case WireFault.Denied:
                return Answered(call, (400, Error(call, call.Json is not null ? "AccessDeniedException" : "AccessDenied")), fault);
            case WireFault.ServerError:
                return Answered(call, (500, Error(call, "InternalFailure")), fault);
            case WireFault.Html:
                return Answered(call, (500, "<html><body>500</body></html>"), fault);
        }

        // 3. Done
        var answer = await CarryOutAsync(call, request);
        if (call.IsWrite && process.Variant.SendsTwice) answer = await CarryOutAsync(call, request);
        if (fault == WireFault.Partial) answer = Partial(call, answer);

        // 4. Heard of
        await process.PointAsync(call.ToString(), call.Notice is not null);

        // 5. Back
        await WaitAsync(weather.OnTheWay(fault == WireFault.Slow), ct);
        ct.ThrowIfCancellationRequested();
        switch (fault)
        {
            case WireFault.ResetAfter:
                throw Ended(call, WireEnd.Lost, fault, Reset());
            case WireFault.TimeoutAfter:
                Ended(call, WireEnd.Lost, fault, null);
                await WaitAsync(Timeout.InfiniteTimeSpan, ct);
                break;
            case WireFault.ErrorAfter:
                return Answered(call, (500, Error(call, "InternalFailure")), fault);
        }

        return Answered(call, answer, fault);
    }

    private async Task<(int Status, string Body)> CarryOutAsync(WireCall call, HttpRequestMessage request)
    {
        call.Sent = witness.Tick();
        witness.Sending(call, process);
        using var response = await sandbox.SendAsync(request, CancellationToken.None);
        var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
        call.TookEffect |= call.IsWrite && response.IsSuccessStatusCode;
        return ((int)response.StatusCode, body);
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken ct)
    {
        try
        {
            if (wait != TimeSpan.Zero) await process.Time.DelayAsync(wait, ct);
        }
        finally
        {
            await process.Time.GoOnAsync();
        }
    }

    private HttpResponseMessage Answered(WireCall call, (int Status, string Body) answer, WireFault fault)
    {
        call.Answer = answer.Body;
        call.End = answer.Status < 300 ? WireEnd.Answered
            : fault == WireFault.Throttled ? WireEnd.Throttled
            : answer.Status >= 500 ? WireEnd.Lost
            : WireEnd.Refused;
        witness.Ended(call, fault);
        var (status, body) = process.Variant.Lens(call, answer.Status, answer.Body);
        var html = body.StartsWith("<html", StringComparison.Ordinal);
        var type = html ? "text/html" : call.Json is not null ? "application/x-amz-json-1.1" : "text/xml";
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
    }

    private Exception Ended(WireCall call, WireEnd end, WireFault fault, Exception? how)
    {
        call.End = end;
        witness.Ended(call, fault);
        return how!;
    }

    private static HttpRequestException Reset() =>
        new("The connection was reset.", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

    /// <summary>An application knows no throttling: its page is not served.</summary>
    private static (int, string) Throttled(WireCall call) => call.Operation == WireCall.Page ? (503, "") : (400, Error(call, call.Operation switch
    {
        "UpdateService" or "DescribeServices" or "ListTasks" or "DescribeTasks" => "ThrottlingException",
        _ => call.Json is not null ? "ThrottlingException" : "Throttling",
    }));

    private static string Error(WireCall call, string code) => call.Json is not null
        ? $$"""{"__type":"{{code}}","message":"made so by the simulation"}"""
        : $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>made so by the simulation</Message></Error><RequestId>r</RequestId></ErrorResponse>";

    /// <summary>A look at many that misses one, without a word.</summary>
    private (int, string) Partial(WireCall call, (int Status, string Body) answer)
    {
        if (call.Operation != "DescribeServices" || answer.Status != 200) return answer;
        if (JsonNode.Parse(answer.Body) is not JsonObject body || body["services"] is not JsonArray { Count: > 0 } services) return answer;
        services.RemoveAt(weather.Next(services.Count));
        return (200, body.ToJsonString());
    }
}
