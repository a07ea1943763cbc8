using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>A permit to write is demanded before each request, and its end need not have been noticed by then.</summary>
public sealed class WritePermitTests : IDisposable
{
    private readonly CancellationTokenSource _known = new();
    private readonly Bench _bench = new(new CallOptions());
    private bool _ended;
    private int _demanded;

    public void Dispose()
    {
        _known.Dispose();
        _bench.Client.Dispose();
    }

    [Fact]
    public async Task Write_without_it_is_not_sent()
    {
        _ended = true;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Finish(_bench.Write(Permit())));
        Assert.Empty(_bench.Service.Sent);
    }

    [Fact]
    public async Task Write_is_not_repeated_once_it_has_ended()
    {
        _bench.Service.Then(Faults.Throttled("10"));
        var call = _bench.Write(Permit());
        _ended = true;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Finish(call));
        Assert.Single(_bench.Service.Sent);
    }

    [Fact]
    public async Task Write_demands_it_for_each_request()
    {
        _bench.Service.Then(Faults.Throttled("10"), Faults.Throttled("10"));
        Assert.Equal("ok", await _bench.Finish(_bench.Write(Permit())));
        Assert.Equal((3, 3), (_bench.Service.Sent.Length, _demanded));
    }

    /// <summary>Its token learns of the end when it is asked for, and not before: as in a process that was frozen.</summary>
    private WritePermit Permit() => WritePermit.Until(
        () =>
        {
            _demanded++;
            if (_ended) _known.Cancel();
        },
        _known.Token);
}
