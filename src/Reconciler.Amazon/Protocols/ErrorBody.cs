using System.Net;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// What an error answer says. The body is tried as what it looks like, not as what the protocol promises: a load
/// balancer answers HTML, a gateway nothing, and a JSON service may answer XML.
/// </summary>
internal sealed record ErrorBody(string Code, string Message, ErrorType Type, string RequestId)
{
    /// <summary>
    /// Reads code, message and request id. Where AWS said no code it is <c>Http404</c> after the status, and never the
    /// status's name: a proxy's bare 404 must not look like AWS's <c>NotFound</c>.
    /// </summary>
    public static ErrorBody Read(BufferedContext answer, HttpStatusCode status)
    {
        var body = answer.Body.AsMemory().TrimStart(" \t\r\n\uFEFF"u8);
        var (code, message, type, requestId) = body.Span switch
        {
            [(byte)'{', ..] => FromJson(body),
            [(byte)'<', ..] => FromXml(body),
            _ => default,
        };
        code = ShortCode(answer.Header("x-amzn-ErrorType")) ?? ShortCode(code);
        return new ErrorBody(
            code ?? $"Http{(int)status}",
            message ?? (code is null ? Unreadable(answer.Body, status) : $"AWS answered {code} without a message."),
            type ?? ((int)status >= 500 ? ErrorType.Receiver : ErrorType.Sender),
            answer.RequestIdHeader is { Length: > 0 } header ? header : requestId ?? string.Empty);
    }

    private static (string? Code, string? Message, ErrorType? Type, string? RequestId) FromJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            string? Text(string name) =>
                document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
            return (Text("__type") ?? Text("code"), Text("message") ?? Text("Message"), null, null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The latter where a text is no UTF-8, which is looked at only when it is taken out.
            return default;
        }
    }

    private static (string? Code, string? Message, ErrorType? Type, string? RequestId) FromXml(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = WireXml.Load(body.ToArray());
            string? Text(string name) =>
                document.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
            ErrorType? type = Text("Type") switch
            {
                "Sender" => ErrorType.Sender,
                "Receiver" => ErrorType.Receiver,
                _ => null,
            };
            return Text("Code") is { } code ? (code, Text("Message"), type, Text("RequestId")) : default;
        }
        catch (XmlException)
        {
            return default;
        }
    }

    /// <summary>Takes <c>namespace#Code</c> and <c>Code:http://…</c> down to the code.</summary>
    private static string? ShortCode(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }
        var end = code.IndexOf(':', StringComparison.Ordinal);
        var bare = end >= 0 ? code[..end] : code;
        return bare[(bare.LastIndexOf('#') + 1)..].Trim() is { Length: > 0 } left ? left : null;
    }

    private static string Unreadable(byte[] body, HttpStatusCode status) =>
        body.Length == 0
            ? $"The endpoint answered {(int)status} with an empty body."
            : $"The endpoint answered {(int)status} with a body that is no AWS error: {BodyExcerpt.Of(body)}";
}
