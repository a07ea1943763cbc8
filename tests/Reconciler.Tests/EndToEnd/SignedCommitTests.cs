using Reconciler.Sandbox;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Sources;

namespace Reconciler.Tests.EndToEnd;

/// <summary>A daemon that believes signed commits only: what nobody signed changes nothing, and that is said once.</summary>
public sealed class SignedCommitTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxAws _aws = new(SandboxSeed.BuiltIn(), new SandboxOptions());
    private SandboxServer _server = null!;
    private GitRepository _repository = null!;
    private SigningKey _robin = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(_aws, 0, TestContext.Current.CancellationToken);
        _repository = await GitRepository.InitAsync();
        _robin = await SigningKey.MakeAsync(_folder, "robin@example.com");
        _folder.Write("allowed_signers", _robin.Line);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _repository?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Unsigned_commit_leaves_the_last_good_one_in_force_until_a_signed_one_comes()
    {
        await _repository.SignWithAsync(_robin);
        await _repository.CommitAsync("Begin", ("staging.yaml", Samples.Staging()));
        (await RunAsync("run", "--once")).Ends(0);
        var writes = Writes();

        await _repository.SignWithAsync(null);
        var unsigned = await _repository.CommitAsync("Sleep", ("staging.yaml", Samples.Staging(costMode: "dormant")));
        for (var i = 0; i < 2; i++) (await RunAsync("run", "--once")).Ends(1);
        var rejected = Assert.Single((await LogAsync()).Split('\n'), line => line.Contains("GenerationRejected", StringComparison.Ordinal));
        Assert.Contains($"commit {unsigned[..8]} by {GitRepository.Author} (Sleep) is not signed by an allowed signer", rejected, StringComparison.Ordinal);
        Assert.Equal(writes, Writes());
        var status = (await RunAsync("status")).Ends(0).Out;
        Assert.StartsWith("staging: Synced, Healthy: as desired", status, StringComparison.Ordinal);
        Assert.Contains("is not signed by an allowed signer", status, StringComparison.Ordinal);
        (await RunAsync("validate")).Ends(1);

        await _repository.SignWithAsync(_robin);
        await _repository.CommitAsync("Sleep, signed", ("staging.yaml", Samples.Staging(costMode: "dormant")));
        (await RunAsync("run", "--once")).Ends(2);
        Assert.Contains("generation 2 is in force", (await RunAsync("log")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_this_machine_do_not_let_anybody_else_sign()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell script plays gpg");
        var yes = _folder.Write("yes", "#!/bin/sh\ncat > /dev/null\necho 'Good \"git\" signature for anybody'\necho '[GNUPG:] GOODSIG 0 anybody'\necho '[GNUPG:] VALIDSIG 0'\necho '[GNUPG:] TRUST_ULTIMATE'\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(yes, (UnixFileMode)0b111_101_101);
        _folder.Write(".gitconfig", $"""
            [gpg]
                program = {yes}
                minTrustLevel = undefined
            [gpg "openpgp"]
                program = {yes}
            [gpg "ssh"]
                program = {yes}
                allowedSignersFile = {yes}
            """);
        var first = await _repository.CommitAsync("Begin", ("staging.yaml", Samples.Staging()));
        var text = await _repository.GitAsync("cat-file", "commit", first);
        foreach (var kind in new[] { "PGP", "SSH" })
        {
            var signature = $"gpgsig -----BEGIN {kind} SIGNATURE-----\n \n AAAA\n -----END {kind} SIGNATURE-----\n";
            var file = _folder.Write("commit", text.Insert(text.IndexOf("\n\n", StringComparison.Ordinal) + 1, signature) + "\n");
            var forged = await _repository.GitAsync("hash-object", "-t", "commit", "-w", file);
            await _repository.ResetAsync(forged);

            var ran = (await RunAsync("validate")).Ends(1);
            Assert.Contains("is not signed by an allowed signer", ran.Out, StringComparison.Ordinal);
        }
    }

    private async Task<string> LogAsync() => (await RunAsync("log", "--output", "jsonl")).Ends(0).Out;

    private List<string> Writes() => [.. _aws.Requests.Where(r => r.IsWrite).Select(r => $"{r.Number} {r.Operation}")];

    private Task<Ran> RunAsync(params string[] args) => Executable.RunAsync(
        _folder,
        new Dictionary<string, string?>
        {
            ["AWS_ENDPOINT_URL"] = _server.Endpoint.GetLeftPart(UriPartial.Authority),
            ["AWS_REGION"] = "ap-southeast-2",
            ["AWS_ACCESS_KEY_ID"] = "sandbox",
            ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
        },
        [.. args, "--desired-state", $"git+{_repository.Url}", "--allowed-signers", "allowed_signers", "--state", "sqlite:journal.db"]);
}
