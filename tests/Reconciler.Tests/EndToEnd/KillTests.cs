using System.Globalization;
using Reconciler.Testing;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Killed with SIGKILL at random moments, while production falls asleep and wakes: nothing is lost, nothing is sent twice, and
/// it ends where it would have ended. More kills: <c>RECONCILER_KILLS=200</c>; another run: <c>RECONCILER_KILL_SEED=7</c>.
/// </summary>
public abstract class KillTests : IAsyncLifetime
{
    private static readonly int Kills = Setting("RECONCILER_KILLS", 6);
    private static readonly int Seed = Setting("RECONCILER_KILL_SEED", 1);

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    protected abstract string State { get; }

    private protected ReconcilerProgram Program => _program;

    public virtual async ValueTask InitializeAsync()
    {
        _program.UseDesiredState("production");
        _aws = await SandboxProcess.StartAsync(_program, speed: 600);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        _program.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_ends_in_the_same_state_and_sends_nothing_twice()
    {
        var chance = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Half of the kills befall a change of mode under way.
            if (kill % 4 == 0) _program.SetCostMode(kill % 8 == 0 ? "dormant" : "active");
            await using var running = _program.Start(Run());
            await running.OutAsync("Journal:");
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(1500)), TestContext.Current.CancellationToken);
            await running.KillAsync();
        }

        _program.SetCostMode("dormant");
        (await _program.RunAsync(Run("--until-synced", "--timeout", "150s"))).Ends(0);
        var status = (await _program.RunAsync("status", "--state", State, "--output", "json")).Ends(0).Json;
        Assert.Equal("Dormant", (string?)status["environments"]![0]!["health"]);
        _program.SetCostMode("active");
        (await _program.RunAsync(Run("--until-synced", "--timeout", "150s"))).Ends(0);

        await JournalCheck.AssertNothingLostNorTwiceAsync(_program, _aws, State);
    }

    private string[] Run(params string[] more) =>
        ["run", "--state", State, "--interval", "1s", "--read-lag", "1s", .. more];

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : fallback;
}

/// <summary>With its journal in a file.</summary>
public sealed class KillOnSqliteTests : KillTests
{
    protected override string State => "sqlite:journal.db";
}

/// <summary>With its journal in a table.</summary>
public sealed class KillOnDynamoDbTests(DynaliteServer dynalite) : KillTests, IClassFixture<DynaliteServer>
{
    protected override string State => "dynamodb:reconciler";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        dynalite.Require();
        Program["AWS_ENDPOINT_URL_DYNAMODB"] = dynalite.Url.ToString();
    }
}
