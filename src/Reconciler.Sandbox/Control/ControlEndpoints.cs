using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reconciler.Sandbox.Seeding;

namespace Reconciler.Sandbox.Control;

/// <summary>What a person or a test may do to the sandbox beside using it as AWS: see the README.</summary>
internal sealed class ControlEndpoints(SandboxAws aws)
{
    public async Task ServeAsync(HttpContext context, PathString path)
    {
        try
        {
            var (type, text) = (context.Request.Method, path.Value) switch
            {
                ("GET", "/requests") => ("application/x-ndjson", Requests()),
                ("GET", "/fired-actions") => ("application/x-ndjson", FiredActions()),
                ("PUT", "/metrics") => ("application/json", SetMetric(await BodyAsync(context))),
                ("GET", "/clock") => ("application/json", Clock()),
                ("POST", "/clock/advance") => ("application/json", Advance(await BodyAsync(context))),
                ("GET", "/faults") => ("application/json", Text(FaultsJson.Write(aws.Faults))),
                ("PUT", "/faults") => ("application/json", SetFaults(await BodyAsync(context))),
                ("POST", "/faults/next") => ("application/json", FailNext(await BodyAsync(context))),
                _ => throw new FormatException(
                    $"No {context.Request.Method} /_sandbox{path}. There are: GET requests, GET fired-actions, PUT metrics, GET clock, POST clock/advance, GET faults, PUT faults, POST faults/next."),
            };
            await AnswerAsync(context, 200, type, text);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException)
        {
            await AnswerAsync(context, 400, "text/plain", wrong.Message + "\n");
        }
    }

    private string Requests()
    {
        var lines = new StringBuilder();
        foreach (var request in aws.Requests)
        {
            lines.Append(new JsonObject
            {
                ["number"] = request.Number,
                ["time"] = request.Time,
                ["service"] = request.Service,
                ["operation"] = request.Operation,
                ["write"] = request.IsWrite,
                ["outcome"] = request.Outcome,
                ["tookEffect"] = request.TookEffect,
                ["summary"] = request.Summary,
            }.ToJsonString()).Append('\n');
        }
        return lines.ToString();
    }

    private string FiredActions() => string.Concat(aws.FiredActions.Select(fired => Text(new JsonObject
    {
        ["time"] = fired.Time,
        ["alarm"] = fired.Alarm,
        ["from"] = fired.From,
        ["to"] = fired.To,
        ["action"] = fired.Action,
    })));

    private string SetMetric(JsonObject body)
    {
        var (metricNamespace, metric) = (body["namespace"]?.GetValue<string>(), body["metric"]?.GetValue<string>());
        if (metricNamespace is null || metric is null || body["dimensions"] is not JsonObject named || !body.ContainsKey("value"))
        {
            throw new FormatException("Expected {\"namespace\":\"AWS/RDS\",\"metric\":\"CPUUtilization\","
                + "\"dimensions\":{\"DBInstanceIdentifier\":\"…\"},\"value\":95}, or null for no value.");
        }
        var dimensions = named.ToDictionary(one => one.Key, one => one.Value?.GetValue<string>() ?? "");
        aws.SetMetric(metricNamespace, metric, dimensions, body["value"]?.GetValue<double>());
        return "{}\n";
    }

    private string Clock() => new JsonObject { ["now"] = aws.Clock.Now, ["speed"] = aws.Clock.Speed }.ToJsonString() + "\n";

    private string Advance(JsonObject body)
    {
        var by = body["by"]?.GetValue<string>() ?? "";
        aws.Clock.Advance(Durations.TryParse(by, out var span)
            ? span
            : throw new FormatException($"by is '{by}', expected a duration such as 90s, 5m, 4h or 7d: {{\"by\":\"7d\"}}."));
        return Clock();
    }

    private string SetFaults(JsonObject body)
    {
        aws.Faults = FaultsJson.Read(body);
        return Text(FaultsJson.Write(aws.Faults));
    }

    private string FailNext(JsonObject body)
    {
        var (operation, kind) = (body["operation"]?.GetValue<string>(), body["kind"]?.GetValue<string>());
        if (operation is null || !Enum.TryParse<FaultKind>(kind, ignoreCase: true, out var fault))
            throw new FormatException($"Expected {{\"operation\":\"UpdateService\",\"kind\":\"…\"}} with kind one of {string.Join(", ", Enum.GetNames<FaultKind>())}.");
        aws.FailNext(operation, fault);
        return "{}\n";
    }

    private static string Text(JsonObject json) => json.ToJsonString() + "\n";

    private static async Task<JsonObject> BodyAsync(HttpContext context) =>
        await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
        ?? throw new FormatException("Expected a JSON object.");

    private static async Task AnswerAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }
}
