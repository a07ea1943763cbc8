using System.CommandLine;
using System.Security.Cryptography;
using Amazon.Runtime;
using Reconciler.Accounts;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Daemon;
using Reconciler.Diagnosing;
using Reconciler.Notifications;
using Reconciler.Sandbox;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>
/// What a command works with, made from its options: clocks, the way to AWS (or a sandbox), the journal, the source. Each
/// is made at first use, so that a command needs only what it uses.
/// </summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ParseResult _options;
    private readonly SandboxAws? _sandbox;
    private readonly HttpMessageHandler? _handler;
    private SandboxServer? _server;
    private AwsAccounts? _accounts;
    private Webhooks? _webhooks;
    private JournalStore? _store;
    private IDesiredStateSource? _source;

    /// <summary>Begins.</summary>
    /// <param name="options">The command's options.</param>
    /// <exception cref="SandboxSeedException">The sandbox cannot be seeded.</exception>
    public Session(ParseResult options)
    {
        _options = options;
        if (options.GetResult(CommonOptions.Sandbox) is null)
        {
            Clocks = Clocks.Of(TimeProvider.System);
            return;
        }

        _sandbox = MakeSandbox(options.GetValue(CommonOptions.Sandbox), options);
        _handler = _sandbox.CreateHandler();
        Clocks = new Clocks(new SandboxTime(_sandbox.Clock, TimeProvider.System), TimeProvider.System, _sandbox.Clock.Speed);
    }

    /// <summary>The clocks.</summary>
    public Clocks Clocks { get; }

    /// <summary>The simulated AWS; null where it is AWS.</summary>
    public SandboxAws? Sandbox => _sandbox;

    /// <summary>The ways to AWS.</summary>
    public AwsAccounts Accounts => _accounts ??= MakeAccounts();

    /// <summary>Where desired state comes from.</summary>
    /// <exception cref="FormatException">The option cannot be understood.</exception>
    public IDesiredStateSource Source => _source ??= OpenSource(TimeSpan.FromSeconds(30));

    /// <summary>Only these environments; empty for all.</summary>
    public IReadOnlyList<string> Only => _options.GetValue(CommonOptions.Env) ?? [];

    /// <summary>
    /// The options that say where the journal and the desired state are, as they were given and as a shell takes them, with a blank
    /// before each: for commands that are printed. Without what opens something.
    /// </summary>
    public string Given => string.Concat(
        from option in new Option[] { CommonOptions.DesiredState, CommonOptions.AllowedSigners, CommonOptions.State }
        let given = _options.GetResult(option)
        where given is { Implicit: false, Tokens.Count: > 0 }
        select $" {option.Name} {ShellLines.Quoted(UrlSecrets.Redact(given.Tokens[^1].Value))}");

    /// <summary>How long writes, lost answers and lagging reads are let come to rest.</summary>
    public SettleTimes Settle => _options.GetValue(CommonOptions.ReadLag) is { } lag
        ? SettleTimes.Default with { ReadLag = lag }
        : SettleTimes.Default;

    /// <summary>Where the journal is.</summary>
    /// <exception cref="FormatException">The option cannot be understood.</exception>
    public JournalLocation State => _options.GetValue(CommonOptions.State) is { } uri ? JournalLocation.Parse(uri)
        : _sandbox is not null ? JournalLocation.Memory
        : JournalLocation.Parse("sqlite:reconciler.db");

    /// <summary>The way to webhooks; their URLs are in this process's environment.</summary>
    public Webhooks Webhooks => _webhooks ??= new Webhooks(new SocketsHttpHandler(), Environment.GetEnvironmentVariable);

    /// <summary>Random samples, names for passes and writes: nothing in them can be replayed, nor has to be.</summary>
    public static double Sample() => RandomNumberGenerator.GetInt32(1 << 24) / (double)(1 << 24);

    /// <summary>A name that no other has.</summary>
    public static string NextId() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>A short name for a pass.</summary>
    public static string NextPassId() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Makes a simulated AWS.</summary>
    /// <param name="seed">A file or folder; null for the built-in seed.</param>
    /// <param name="options">The options that say how it behaves.</param>
    /// <exception cref="SandboxSeedException">It cannot be seeded.</exception>
    /// <exception cref="FormatException">There is no such file or folder, or the start is no moment.</exception>
    public static SandboxAws MakeSandbox(string? seed, ParseResult options)
    {
        var start = options.GetValue(CommonOptions.Start) is { } time ? PlanTime.Parse(time, "--start") : PlanTime.Now;
        return start.Local is not null
            ? throw new FormatException($"--start {options.GetValue(CommonOptions.Start)}: expected a time with Z or an offset, such as 2026-11-27T08:59Z.")
            : new SandboxAws(
                seed is null ? SandboxSeed.BuiltIn() : Seed(seed),
                new SandboxOptions { Speed = options.GetValue(CommonOptions.Speed), Start = start.Instant });
    }

    /// <summary>Opens the source once with a pace of polling.</summary>
    public IDesiredStateSource OpenSource(TimeSpan poll) => _source ??= DesiredStateSources.Open(
        _options.GetValue(CommonOptions.DesiredState) ?? "", Clocks.Process, poll, _options.GetValue(CommonOptions.AllowedSigners));

    /// <summary>Opens the journal, once it is there.</summary>
    /// <param name="readOnly">Whether nothing may be written, and nothing is created.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="Core.Recording.JournalUnavailableException">It cannot be opened.</exception>
    public async Task<JournalStore> OpenStoreAsync(bool readOnly, CancellationToken ct)
    {
        // What was not there when it was to be read may be there now.
        if (_store is { Exists: true }) return _store;
        var options = new JournalStoreOptions
        {
            Time = Clocks.Process,
            Replica = ReplicaName.Ours,
            IsGone = ReplicaName.IsGone,
            NextWriteId = NextId,
            ReadOnly = readOnly,
        };
        return _store = await JournalStore.OpenAsync(State, options, ct);
    }

    /// <summary>Lets other programs reach the sandbox, where there is one.</summary>
    /// <returns>Where it listens; null where there is no sandbox.</returns>
    public async Task<Uri?> ServeSandboxAsync(CancellationToken ct)
    {
        if (_sandbox is null) return null;
        _server ??= await SandboxServer.StartAsync(_sandbox, _options.GetValue(CommonOptions.Port), ct);
        return _server.Endpoint;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
        _accounts?.Dispose();
        _webhooks?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _handler?.Dispose();
    }

    private static SandboxSeed Seed(string path) => File.Exists(path) || Directory.Exists(path)
        ? SandboxSeed.Load(path)
        : throw new FormatException(
            $"{path}: there is no such file or folder to seed the sandbox from. Correct it, or leave it out for the built-in production and staging.");

    private AwsAccounts MakeAccounts()
    {
        var pipelines = new CallPipelines(new CallOptions(), Clocks.Process, Sample);
        return _handler is null
            ? new AwsAccounts(pipelines, Clocks.World, Clocks.Process)
            : new AwsAccounts(pipelines, Clocks.World, Clocks.Process)
            {
                Credentials = new BasicAWSCredentials("AKIASANDBOX", "sandbox"),
                Transport = new BufferingHttpClientFactory(_handler),
            };
    }
}
