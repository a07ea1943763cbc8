using System.Runtime.CompilerServices;

namespace Reconciler.Core.Tests.Recording;

/// <summary>Files beside the tests that say how things are written. Whoever changes them knows what they do.</summary>
internal static class Golden
{
    public static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, name));
}
