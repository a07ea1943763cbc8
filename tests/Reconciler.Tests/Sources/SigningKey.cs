using System.ComponentModel;
using System.Diagnostics;

namespace Reconciler.Tests.Sources;

/// <summary>An SSH key that somebody signs commits with.</summary>
/// <param name="Path">The private key.</param>
/// <param name="Line">Its line in an allowed-signers file.</param>
internal sealed record SigningKey(string Path, string Line)
{
    /// <summary>Makes one; skips the test, with a word, where there is no ssh-keygen.</summary>
    public static async Task<SigningKey> MakeAsync(TemporaryFolder folder, string who)
    {
        var path = folder[who.Replace('@', '-')];
        try
        {
            using var keygen = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", who, "-f", path]))!;
            await keygen.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, keygen.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("ssh-keygen is not on the PATH");
        }

        var key = (await File.ReadAllTextAsync($"{path}.pub", TestContext.Current.CancellationToken)).Split(' ');
        return new SigningKey(path, $"{who} namespaces=\"git\" {key[0]} {key[1]}\n");
    }
}
