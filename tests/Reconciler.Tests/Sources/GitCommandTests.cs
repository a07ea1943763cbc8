using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

public sealed class GitCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public GitCommandTests() => _server.Start();

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Output_and_exit_code_are_gits()
    {
        var git = new GitCommand(_folder["a.git"], TimeProvider.System);
        Assert.True((await git.RunAsync(Ct, "init", "--bare", "--quiet")).Succeeded);

        var kind = await git.RunAsync(Ct, "rev-parse", "--is-bare-repository");
        var wrong = await git.RunAsync(Ct, "rev-parse", "--verify", "nothing");

        Assert.Equal((0, "true"), (kind.ExitCode, kind.Text));
        Assert.Equal((128, "fatal: Needed a single revision"), (wrong.ExitCode, wrong.Error));
    }

    [Fact]
    public async Task Server_that_wants_a_password_ends_at_once()
    {
        var answered = AnswerAsync("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"git\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await using var source = new GitSource(
            GitLocation.Parse($"http://127.0.0.1:{Port}/env.git#main"), TimeProvider.System, TimeSpan.Zero);

        var look = await source.ReadAsync(Ct).WaitAsync(Patience, Ct);

        var problem = Assert.IsType<SourceLook.Unreachable>(look).Problem;
        Assert.Contains("could not read Username", problem);
        Assert.StartsWith($"git+http://127.0.0.1:{Port}/env.git#main: cannot be fetched: ", problem);
        await answered;
    }

    [Fact]
    public async Task Server_that_never_answers_is_given_up_after_a_minute()
    {
        var time = new FakeTimeProvider();
        var fetch = await StuckAsync(time, Ct);

        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(fetch.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        var result = await fetch.WaitAsync(Patience, Ct);
        Assert.Equal((-1, "git fetch did not end within 60 s"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Server_that_never_answers_does_not_hold_up_a_stop()
    {
        using var stop = new CancellationTokenSource();
        var fetch = await StuckAsync(TimeProvider.System, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch.WaitAsync(Patience, Ct));
    }

    private async Task<Task<GitResult>> StuckAsync(TimeProvider time, CancellationToken ct)
    {
        var git = new GitCommand(_folder["a.git"], time);
        await git.RunAsync(Ct, "init", "--bare", "--quiet");
        var fetch = git.RunAsync(ct, "fetch", $"git://127.0.0.1:{Port}/env.git", "HEAD");
        // Whoever is connected waits for an answer.
        await _server.AcceptTcpClientAsync(Ct);
        return fetch;
    }

    private async Task AnswerAsync(string answer)
    {
        using var client = await _server.AcceptTcpClientAsync(Ct);
        await using var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, Ct);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), Ct);
    }
}
