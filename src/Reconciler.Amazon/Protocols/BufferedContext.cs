using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Reconciler.Amazon.Protocols;

/// <summary>An answer with its body read whole, so that one reader can look at it as JSON, XML or neither.</summary>
internal sealed class BufferedContext : UnmarshallerContext
{
    /// <summary>Reads the stream to its end; the SDK keeps what it logs or reports from that same stream.</summary>
    public BufferedContext(Stream stream, bool maintainResponseBody, IWebResponseData response, bool isException)
    {
        MaintainResponseBody = maintainResponseBody;
        IsException = isException;
        WebResponseData = response;
        WrappingStream = new CachingWrapperStream(stream);
        using var body = new MemoryStream();
        WrappingStream.CopyTo(body);
        Body = body.ToArray();
    }

    /// <summary>The body, empty where there was none.</summary>
    public byte[] Body { get; }

    /// <summary>The request's id at AWS, from the header; empty where AWS gave none.</summary>
    public string RequestIdHeader =>
        Header("x-amzn-RequestId") ?? Header("x-amz-request-id") ?? string.Empty;

    /// <inheritdoc />
    public override string CurrentPath => string.Empty;

    /// <inheritdoc />
    public override int CurrentDepth => 0;

    /// <inheritdoc />
    public override bool IsStartElement => false;

    /// <inheritdoc />
    public override bool IsEndElement => false;

    /// <inheritdoc />
    public override bool IsStartOfDocument => true;

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) =>
        ResponseData.IsHeaderPresent(name) && ResponseData.GetHeaderValue(name) is { Length: > 0 } value ? value : null;
}
