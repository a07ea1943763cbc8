using System.Text;

namespace Reconciler.Tests;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reconciler-tests-");

    public string Path => _folder.FullName;

    /// <summary>The full path of something in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and the folders that it lies in.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>Writes a file as careful editors do: whole, beside the old one, and then in its place.</summary>
    public string Replace(string name, string text)
    {
        File.Move(Write(name + ".new", text), this[name], overwrite: true);
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
