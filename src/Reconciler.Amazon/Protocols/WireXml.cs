using System.Xml;
using System.Xml.Linq;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// XML as AWS writes it: every blank of a value counts, there is no document type, and nesting is bounded as in JSON. So
/// no body can take more time or memory than its size is worth.
/// </summary>
internal static class WireXml
{
    /// <summary>As deep as System.Text.Json goes by default; AWS's answers are about ten levels deep.</summary>
    private const int MaxDepth = 64;

    /// <summary>The document in a body.</summary>
    /// <exception cref="XmlException">It is none, is nested too deep, or has a document type.</exception>
    public static XDocument Load(byte[] body)
    {
        // It keeps blanks as they are, other than XDocument over a stream.
        using var reader = new ShallowReader(new MemoryStream(body))
        {
            DtdProcessing = DtdProcessing.Prohibit,
            Normalization = true,
        };
        try
        {
            return XDocument.Load(reader);
        }
        catch (Exception broken) when (broken is not (XmlException or OutOfMemoryException))
        {
            // XmlTextReader loses its place in some bodies that are cut off, and says so as an ArgumentOutOfRangeException.
            throw new XmlException("The body is no XML.", broken);
        }
    }

    private sealed class ShallowReader(Stream body) : XmlTextReader(body)
    {
        public override bool Read() =>
            base.Read() && (Depth <= MaxDepth ? true : throw new XmlException($"Elements are nested deeper than {MaxDepth}."));
    }
}
