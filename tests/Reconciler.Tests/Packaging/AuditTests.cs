using System.Diagnostics;

namespace Reconciler.Tests.Packaging;

/// <summary><c>.ci/vulnerable</c>, with a <c>dotnet</c> that answers as the registry might.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "projects": [ { "path": "a.csproj" } ] }""", 0, 0, "No package has a known vulnerability.")]
    [InlineData("""{ "projects": [ { "frameworks": [ { "topLevelPackages": [ { "id": "Bad", "vulnerabilities": [ { "severity": "High" } ] } ] } ] } ] }""", 0, 1, "\"Bad\"")]
    [InlineData("""{ "problems": [ { "text": "Unable to load the service index", "level": "error" } ] }""", 1, 0, "The registry did not answer: packages were not audited. It said: \"text\": \"Unable to load the service index\"")]
    public async Task Found_vulnerability_fails_and_a_registry_that_does_not_answer_is_said(string answer, int code, int expected, string said)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it is a shell script");
        var dotnet = _folder.Write("bin/dotnet", $"#!/bin/sh\ncat <<'END'\n{answer}\nEND\nexit {code}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(dotnet, (UnixFileMode)0b111_101_101);
        var start = new ProcessStartInfo(Samples.Shipped(".ci/vulnerable")) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder["bin"]}:{start.Environment["PATH"]}";
        using var audit = Process.Start(start)!;
        var output = await audit.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await audit.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, audit.ExitCode);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_is_part_of_what_a_change_has_to_pass() =>
        Assert.Contains("\n.ci/vulnerable\n", File.ReadAllText(Samples.Shipped(".ci/run")), StringComparison.Ordinal);
}
