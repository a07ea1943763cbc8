using System.Diagnostics;
using System.Text;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Accounts;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Kinds;
using Reconciler.Notifications;
using Reconciler.Sandbox;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Tests.Daemon;

/// <summary>
/// The real pass over the real kinds, clients and Polly pipelines, against a sandbox in this process, on one fake clock,
/// with a journal in memory. Several replicas may share sandbox, clock and journal.
/// </summary>
internal sealed class PassBench : IAsyncDisposable, ICommitOrder
{
    public const string Account = "123456789012";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly HttpMessageHandler _handler;
    private readonly List<IAsyncDisposable> _owned = [];
    private int _ids;

    private PassBench(SandboxAws aws, FakeTimeProvider clock, JournalStore store, Func<HttpMessageHandler, HttpMessageHandler>? through)
    {
        (Aws, Clock, Store) = (aws, clock, store);
        _handler = through is null ? aws.CreateHandler() : through(aws.CreateHandler());
        Webhooks = new Webhooks(Chat, name => name == "CHAT_URL" ? "https://chat.example/secret-path" : null);
        Accounts = MakeAccounts();
        Environments = new EnvironmentSet(store.Journal, clock, NextId);
        Environments.Appended += Told.Add;
        Pass = MakePass(store.Lease, Accounts);
    }

    public SandboxAws Aws { get; }

    public FakeTimeProvider Clock { get; }

    public JournalStore Store { get; }

    public AwsAccounts Accounts { get; }

    /// <summary>The way to a chat that hears what is posted.</summary>
    public Webhooks Webhooks { get; }

    public Chat Chat { get; } = new();

    public EnvironmentSet Environments { get; }

    public ReconcilePass Pass { get; }

    /// <summary>What passes of this bench appended.</summary>
    public List<JournalEntry> Told { get; } = [];

    /// <summary>What the source says; null for one that cannot be read.</summary>
    public SourcedReading? Sourced { get; set; }

    /// <summary>Commits that are older than another: (older, newer).</summary>
    public HashSet<(string, string)> Ancestors { get; } = [];

    /// <summary>The writes that took effect on the sandbox, in order, as <c>Operation summary</c>.</summary>
    public IReadOnlyList<string> Writes =>
        [.. Aws.Requests.Where(r => r.IsWrite && r.TookEffect).Select(r => $"{r.Operation} {r.Summary}")];

    /// <summary>Makes one.</summary>
    /// <param name="seed">What is on the sandbox; null for the built-in environments.</param>
    /// <param name="through">What the calls go through on their way to it; null for nothing.</param>
    public static async Task<PassBench> MakeAsync(string? seed = null, Func<HttpMessageHandler, HttpMessageHandler>? through = null)
    {
        var clock = new FakeTimeProvider(Start);
        var aws = new SandboxAws(
            seed is null ? SandboxSeed.BuiltIn() : SandboxSeed.Parse("seed.yaml", seed),
            new SandboxOptions { Time = clock, Speed = 1, Throttle = false });
        var ids = 0;
        var store = await JournalStore.OpenAsync(
            JournalLocation.Memory,
            new JournalStoreOptions { Time = clock, Replica = "one", NextWriteId = () => $"lease-{ids++}" },
            CancellationToken.None);
        return new PassBench(aws, clock, store, through);
    }

    /// <summary>A document with what stands in every one of them.</summary>
    /// <param name="spec">What follows in <c>spec</c>, indented by two.</param>
    /// <param name="head">Mode, schedule and enforcement.</param>
    /// <param name="name">The environment.</param>
    public static string Document(string spec, string head = "  costMode: active\n  enforcement: correct\n", string name = "production") =>
        $$"""
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: {{name}} }
        spec:
          aws: { region: ap-southeast-2, accountId: "{{Account}}" }
        {{head.TrimEnd()}}
        {{spec}}
        """;

    public void Declare(string yaml, CommitStamp? origin = null) => Sourced = new SourcedReading(
        DesiredStateReader.Read([new SourceFile("env.yaml", Encoding.UTF8.GetBytes(yaml))], KindCatalog.Kinds),
        origin ?? CommitStamp.None);

    public Task<PassOutcome> RunAsync(string environment = "production", CancellationToken stopping = default) =>
        DriveAsync(Pass.RunAsync(Environments.Get(environment), Sourced, $"pass-{_ids++}", stopping, CancellationToken.None));

    /// <summary>Passes, half a minute apart, until one is settled.</summary>
    public async Task<PassOutcome.Finished> SettleAsync(string environment = "production", int most = 80)
    {
        for (var i = 0; i < most; i++)
        {
            if (await RunAsync(environment) is PassOutcome.Finished { Settled: true } settled) return settled;
            Clock.Advance(TimeSpan.FromSeconds(30));
        }

        throw new Xunit.Sdk.XunitException($"Not settled after {most} passes:\n{string.Join('\n', Lines())}");
    }

    /// <summary>
    /// The fake clock goes on while something waits for it: retries, rates, time limits. It takes a little real time for each
    /// step, so that a busy machine is not taken for an AWS that does not answer.
    /// </summary>
    public async Task<T> DriveAsync<T>(Task<T> running)
    {
        for (var i = 0; !running.IsCompleted && i < 100_000; i++)
        {
            var since = Stopwatch.GetTimestamp();
            do await Task.Yield();
            while (!running.IsCompleted && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMilliseconds(0.5));
            if (!running.IsCompleted) Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        return await running;
    }

    /// <summary>What was appended, as the log shows it, without times and environments.</summary>
    public IReadOnlyList<string> Lines() =>
        [.. Told.Select(e => $"{EventText.AddressOf(e.Event)} {EventText.Of(e.Event)}".Trim())];

    public IEnumerable<T> Events<T>() => Told.Select(e => e.Event).OfType<T>();

    /// <summary>Another process with the same AWS and journal: nothing in memory is left.</summary>
    public ReconcilePass MakePass(ILease lease, AwsAccounts accounts) => new(
        lease, new DesiredInForce(this), new Looking(accounts, Clocks.Of(Clock)),
        new ActionSender(accounts, lease, Clocks.Of(Clock)), Clocks.Of(Clock))
    {
        Notifier = new Notifier(accounts, Webhooks, lease, Clock),
    };

    public AwsAccounts MakeAccounts(string accessKey = "AKIASANDBOX") => new(
        new CallPipelines(new CallOptions { RateShare = 1 }, Clock, () => 0.5), Clock, Clock)
    {
        Credentials = new BasicAWSCredentials(accessKey, "sandbox"),
        Transport = new BufferingHttpClientFactory(_handler),
    };

    public Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct) =>
        Task.FromResult(Ancestors.Contains((older, newer)));

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned) await owned.DisposeAsync();
        Accounts.Dispose();
        Webhooks.Dispose();
        await Store.DisposeAsync();
        _handler.Dispose();
    }

    private string NextId() => $"write-{_ids++}";
}
