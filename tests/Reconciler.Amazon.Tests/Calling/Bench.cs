using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>A pipeline on a fake clock, in front of a service that answers from a script.</summary>
internal sealed class Bench
{
    /// <summary>How long a test waits, by the machine's clock, for what must come at once.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static readonly CallTarget Target = new("ECS", "123456789012", "ap-southeast-2");

    internal Bench(CallOptions? options = null, double random = 0.5, CallTarget? target = null, ICallObserver? observer = null)
    {
        Service = new ScriptedService(Time);
        Client = new(Service, new CallPipeline(target ?? Target, options ?? new(), Time, () => random, observer ?? Log));
    }

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    internal CallLog Log { get; } = new();

    internal ScriptedService Service { get; }

    internal GuardedClient<ScriptedService> Client { get; }

    internal Task<string> Read(string operation = "DescribeServices", CancellationToken ct = default) =>
        Start(() => Client.ReadAsync(operation, static (service, token) => service.Answer(token), ct));

    internal Task<string> Write(string operation = "UpdateService", CancellationToken ct = default) =>
        Write(WritePermit.Until(ct), operation);

    internal Task<string> Write(WritePermit permit, string operation = "UpdateService") =>
        Start(() => Client.WriteAsync(operation, static (service, token) => service.Answer(token), permit));

    internal Task<string> Call(CallIntent intent) => intent is CallIntent.Read ? Read() : Write();

    /// <summary>Lets the clock run until the call has ended, at most for a quarter of an hour of its time.</summary>
    internal async Task<T> Finish<T>(Task<T> call)
    {
        await Run(TimeSpan.FromMinutes(15), () => call.IsCompleted);
        Assert.True(call.IsCompleted, "The call has not ended within a quarter of an hour.");
        return await call;
    }

    internal async Task<AwsFailure> Failure(Task<string> call) =>
        (await Assert.ThrowsAsync<AwsCallException>(() => Finish(call))).Failure;

    /// <summary>The failure of a call that ends while the clock stands.</summary>
    internal static async Task<AwsFailure> FailureNow(Task<string> call) =>
        (await Assert.ThrowsAsync<AwsCallException>(() => call.WaitAsync(Patience))).Failure;

    /// <summary>
    /// Moves the clock in small steps. Without a synchronization context what a timer wakes runs within the step, so
    /// that nothing is late by the fake clock.
    /// </summary>
    internal Task Run(TimeSpan atMost, Func<bool>? until = null) => Task.Run(() =>
    {
        var end = Time.GetUtcNow() + atMost;
        while (until?.Invoke() != true && Time.GetUtcNow() < end)
        {
            Time.Advance(TimeSpan.FromMilliseconds(10));
        }
    });

    /// <summary>Starts a call without a synchronization context and returns once it waits for the clock.</summary>
    private static Task<string> Start(Func<Task<string>> call)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
