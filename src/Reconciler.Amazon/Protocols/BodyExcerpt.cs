using System.Text;

namespace Reconciler.Amazon.Protocols;

/// <summary>The beginning of a body, for a message that a person reads.</summary>
internal static class BodyExcerpt
{
    private const int MaxBytes = 200;

    /// <summary>At most 200 bytes as text in one line.</summary>
    public static string Of(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, MaxBytes));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
