using Reconciler.Testing;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>Real daemons of one table, over one simulated AWS.</summary>
public abstract class Replicas(DynaliteServer dynalite) : IAsyncLifetime, IClassFixture<DynaliteServer>
{
    private const string State = "dynamodb:reconciler";

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    public async ValueTask InitializeAsync()
    {
        dynalite.Require();
        _program["AWS_ENDPOINT_URL_DYNAMODB"] = dynalite.Url.ToString();
        _program.UseDesiredState("production");
        _aws = await SandboxProcess.StartAsync(_program, speed: 600);
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null) await _aws.DisposeAsync();
        _program.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One that has brought production to what is declared, and one that waits for its end.</summary>
    private protected async Task<(Executable Working, Executable Waiting)> StartBothAsync()
    {
        var working = Start();
        await working.OutAsync("Synced, Healthy: as desired");
        var waiting = Start();
        await waiting.ErrAsync("is held by another replica");
        return (working, waiting);
    }

    private protected void SetCostMode(string mode) => _program.SetCostMode(mode);

    private protected static async Task EndAsync(Executable replica)
    {
        await replica.SignalAsync("TERM");
        (await replica.EndAsync()).Ends(0);
    }

    private protected Task AssertNothingLostNorTwiceAsync() =>
        JournalCheck.AssertNothingLostNorTwiceAsync(_program, _aws, State, replicas: 2);

    private Executable Start() => _program.Start("run", "--state", State, "--interval", "1s", "--read-lag", "1s");
}
