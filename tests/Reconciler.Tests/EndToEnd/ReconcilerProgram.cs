using System.Text.Json.Nodes;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// The built program as a user runs it: in a folder of its own, as a process, with real signals, bounded in time and stopped
/// by its own number.
/// </summary>
internal sealed partial class ReconcilerProgram : IDisposable
{
    private const string InFile = "sqlite:";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal)
    {
        // Whatever the machine has, nothing of it reaches AWS.
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_REGION"] = "ap-southeast-2",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9",
    };

    /// <summary>A setting of the program's environment.</summary>
    public string this[string name]
    {
        set => _environment[name] = value;
    }

    /// <summary>
    /// A copy of the runbook's desired state in the folder, without what proves services: another process knows a simulated
    /// AWS by its endpoint, not the names of its load balancers, and reaches no page of an application behind one. Proofs are
    /// tested where daemon and AWS are one process (<see cref="DeployTests"/>, <see cref="Iam.WholeCycleTests"/>).
    /// </summary>
    public void UseDesiredState(params string[] names)
    {
        foreach (var name in names)
            _folder.Write($"desired-state/{name}.yaml", Proofs().Replace(File.ReadAllText(Samples.Shipped($"desired-state/{name}.yaml")), ""));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^      (healthCheck|logs|performance):.*\n(        .*\n)*", System.Text.RegularExpressions.RegexOptions.Multiline)]
    private static partial System.Text.RegularExpressions.Regex Proofs();

    /// <summary>Writes a file in the folder.</summary>
    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>A file of desired state of a test's own.</summary>
    public void Declare(string name, string text) => _folder.Replace($"desired-state/{name}.yaml", text);

    /// <summary>Changes a file of desired state as an editor does: whole, in one step.</summary>
    public void Edit(string name, Func<string, string> change)
    {
        var file = $"desired-state/{name}.yaml";
        _folder.Replace(file, change(File.ReadAllText(_folder[file])));
    }

    /// <summary>The one line to change and commit.</summary>
    public void SetCostMode(string mode, string name = "production") => Edit(
        name, text => System.Text.RegularExpressions.Regex.Replace(text, "costMode: (active|dormant) ", $"costMode: {mode} "));

    /// <summary>Runs it to its end.</summary>
    public Task<Ran> RunAsync(params IReadOnlyList<string> args) => Executable.RunAsync(_folder, _environment, args);

    /// <summary>Starts it.</summary>
    public Executable Start(params IReadOnlyList<string> args) => Executable.Start(_folder, _environment, args);

    /// <summary>The reconcile log, as its lines of JSON.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync(string state) =>
        [.. (await ReadAsync(state, "log", "--output", "jsonl")).Ends(0).Jsonl];

    /// <summary>A command that only needs the journal: in this process where it lies in a file, which is quicker.</summary>
    public Task<Ran> ReadAsync(string state, params IReadOnlyList<string> args) =>
        state.StartsWith(InFile, StringComparison.Ordinal)
            ? CommandLine.RunAsync([.. args, "--state", InFile + _folder[state[InFile.Length..]]])
            : RunAsync([.. args, "--state", state]);

    /// <summary>What was intended, in order, as <c>kind/name verb</c>, from an entry on.</summary>
    public async Task<IReadOnlyList<string>> IntentsAsync(string state, string environment = "production", long after = 0) =>
    [
        .. (await LogAsync(state))
            .Where(e => (string?)e["type"] == "ActionIntended" && (string?)e["environment"] == environment && (long)e["seq"]! > after)
            .Select(e => $"{((string)e["address"]!)[(environment.Length + 1)..]} {e["verb"]}"),
    ];

    public void Dispose() => _folder.Dispose();
}
