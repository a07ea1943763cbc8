using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests;

/// <summary>The core decides and does nothing else (design §2): no async, no clock, no I/O, no logging, no AWS.</summary>
public sealed class PurityTests
{
    private static readonly Assembly Core = typeof(SpecNode).Assembly;

    private static readonly string[] ForbiddenNamespaces =
        ["Amazon", "System.Net", "Microsoft.Extensions", "System.Diagnostics.Tracing", "System.IO.Pipes", "Microsoft.Data", "Polly"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Environment",
        "System.Console", "System.TimeProvider", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Threading.Timer", "System.Threading.Tasks.TaskFactory", "System.Threading.Tasks.Parallel",
    ];

    private static readonly string[] ForbiddenMembers =
        ["System.DateTime.get_UtcNow", "System.DateTime.get_Now", "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.get_Now",
            "System.Guid.NewGuid", "System.TimeZoneInfo.get_Local"];

    [Fact]
    public void Only_the_doors_to_the_store_are_asynchronous()
    {
        var asynchronous = from type in Core.GetTypes()
                           where type != typeof(IJournal) && type != typeof(ILease)
                           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                           where IsAwaitable(method.ReturnType) || method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null
                           select $"{type}.{method.Name}";

        Assert.Empty(asynchronous);
        Assert.DoesNotContain(Core.GetTypes(), t => typeof(IAsyncStateMachine).IsAssignableFrom(t));
    }

    [Fact]
    public void Nothing_refers_to_the_world_outside()
    {
        Assert.DoesNotContain(References(), r => Forbidden(r));
        Assert.DoesNotContain(
            Core.GetReferencedAssemblies(), a => ForbiddenNamespaces.Any(f => a.Name!.StartsWith(f, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("System.IO.File.ReadAllText")]
    [InlineData("System.Net.Http.HttpClient.SendAsync")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    public void Scan_tells_what_is_forbidden(string member) => Assert.True(Forbidden(member));

    [Fact]
    public void Scan_sees_what_the_core_refers_to() => Assert.Contains("System.TimeZoneInfo.GetUtcOffset", References());

    // What the compiler puts into every iterator.
    private static readonly string[] Harmless = ["System.Environment.get_CurrentManagedThreadId", "System.Environment."];

    private static bool Forbidden(string member) => !Harmless.Contains(member) &&
        (ForbiddenMembers.Contains(member)
        || ForbiddenTypes.Any(t => member.StartsWith(t + ".", StringComparison.Ordinal))
        || ForbiddenNamespaces.Any(n => member.StartsWith(n + ".", StringComparison.Ordinal)));

    private static bool IsAwaitable(Type type) =>
        type.FullName is { } name && (name.StartsWith("System.Threading.Tasks.Task", StringComparison.Ordinal)
            || name.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal)
            || name.StartsWith("System.Collections.Generic.IAsyncEnum", StringComparison.Ordinal));

    private static List<string> References()
    {
        using var file = new PEReader(File.OpenRead(Core.Location));
        var metadata = file.GetMetadataReader();
        var found = new List<string>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                found.Add($"{Name(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        }

        found.AddRange(metadata.TypeReferences.Select(t => Name(metadata, t) + ".").Where(t => !t.StartsWith('.')));
        return found;
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Name(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
