using System.Diagnostics;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

public sealed class ReplicaNameTests
{
    [Fact]
    public void Our_own_process_is_not_gone() => Assert.False(ReplicaName.IsGone(ReplicaName.Ours));

    [Fact]
    public void Later_process_of_the_same_number_is_another()
    {
        Assert.True(ReplicaName.IsGone(ReplicaName.Ours[..ReplicaName.Ours.LastIndexOf('-')] + "-1"));
    }

    [Fact]
    public async Task Process_that_ended_is_gone()
    {
        using var process = Process.Start(new ProcessStartInfo("sleep", ["60"]))!;
        var name = ReplicaName.Of(process.Id);
        Assert.False(ReplicaName.IsGone(name));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(ReplicaName.IsGone(name));
    }

    [Theory]
    [InlineData("another-host-1-5")]
    [InlineData("one")]
    [InlineData("")]
    public void Process_of_another_host_is_never_known_to_be_gone(string replica) => Assert.False(ReplicaName.IsGone(replica));
}
