using System.Runtime.InteropServices;

namespace Reconciler.Cli;

/// <summary>
/// Tells whether whoever read our standard output has gone, as in <c>reconciler log --follow | grep -m1 asleep</c>. Writing
/// would not tell: .NET drops what a broken pipe does not take.
/// </summary>
internal static partial class OutputPipe
{
    private const int StandardOutput = 1;
    private const short Error = 0x8;
    private const short HungUp = 0x10;

    /// <summary>Whether nobody reads any more. False where it cannot be told.</summary>
    public static bool IsBroken()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return false;
        var descriptor = new Descriptor { File = StandardOutput };
        return Poll(ref descriptor, 1, 0) > 0 && (descriptor.Found & (Error | HungUp)) != 0;
    }

    // https://man7.org/linux/man-pages/man2/poll.2.html: POLLERR is also set for the writing end of a pipe when its reading
    // end has been closed.
#pragma warning disable SYSLIB1054 // Everything in it is blittable: generated marshalling would only ask for unsafe code.
    [DllImport("libc", EntryPoint = "poll")]
    private static extern int Poll(ref Descriptor descriptors, nuint count, int milliseconds);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct Descriptor
    {
        public int File;
        public short Asked;
        public short Found;
    }
}
