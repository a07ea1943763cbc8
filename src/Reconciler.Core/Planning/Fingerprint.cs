using System.Security.Cryptography;
using System.Text;
using Reconciler.Core.Observing;

namespace Reconciler.Core.Planning;

/// <summary>A short hash of what a decision relied on, so that the log can tell two looks apart.</summary>
internal static class Fingerprint
{
    public static string Of(AssessedResource resource)
    {
        var text = new StringBuilder(resource.Address.ToString());
        if (resource.Observation is PresentObservation present)
            foreach (var (field, value) in resource.Declaration.Kind.Describe(present.Live).OrderBy(f => f.Key, StringComparer.Ordinal))
                text.Append('\n').Append(field).Append('=').Append(value);
        else
            text.Append('\n').Append(resource.Observation.GetType().Name);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
