using System.Text.Json;
using Xunit;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary><c>generate.py</c> against what is checked in.</summary>
public sealed class GenerateTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _made = Directory.CreateTempSubdirectory("reconciler-generate-");

    public void Dispose() => _made.Delete(recursive: true);

    /// <summary>From another text of a model another result is right, so such a service is left out, with a word.</summary>
    [Fact]
    public void Script_writes_what_is_checked_in()
    {
        Assert.SkipWhen(Machine.Find("python3") is null, "python3 is not on the PATH.");
        var checkedIn = Path.Combine(Repository.Folder, "src", "Reconciler.Amazon", "Clients");
        var madeFrom = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(checkedIn, "models.json")))!;
        var (same, other) = (new List<string>(), new List<string>());
        foreach (var (service, digest) in madeFrom)
        {
            (ServiceModel.Of(service).Digest == digest ? same : other).Add(service);
        }
        output.WriteLine($"Made from other models than those of this machine: {string.Join(", ", other)}");
        Assert.SkipWhen(same.Count == 0, "All clients were made from other models than those of this machine.");
        foreach (var name in new[] { "generate.py", "subset.json", "models.json" })
        {
            File.Copy(Path.Combine(checkedIn, name), Path.Combine(_made.FullName, name));
        }

        var run = Machine.Run(Machine.Find("python3")!, [Path.Combine(_made.FullName, "generate.py"), .. same]);

        Assert.SkipWhen(run.Errors.Contains("No module named 'botocore'", StringComparison.Ordinal), "Python has no botocore.");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(ServicesIn(checkedIn), madeFrom.Keys.Order(StringComparer.Ordinal));
        foreach (var service in same)
        {
            var (expected, actual) = (FilesIn(checkedIn, service), FilesIn(_made.FullName, service));
            Assert.Equal(expected, actual);
            Assert.All(expected, file => Assert.Equal(
                File.ReadAllText(Path.Combine(checkedIn, file)), File.ReadAllText(Path.Combine(_made.FullName, file))));
        }
        Assert.Equal(
            File.ReadAllText(Path.Combine(checkedIn, "models.json")), File.ReadAllText(Path.Combine(_made.FullName, "models.json")));
    }

    private static IEnumerable<string> ServicesIn(string folder) =>
        Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    private static string[] FilesIn(string folder, string service) =>
        [.. Directory.GetFiles(Path.Combine(folder, service), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
