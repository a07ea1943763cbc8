using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What a tired on-call engineer reads. <c>events.txt</c> holds every sentence.</summary>
public sealed class EventTextTests
{
    [Fact]
    public void Every_sentence_reads_as_written_down() =>
        Assert.Equal(
            Golden.Lines("events.txt"),
            EventSamples.All.Select(e => $"{e.GetType().Name,-20} {EventText.AddressOf(e) ?? "-",-22} {EventText.Of(e)}"));
}
