using Reconciler.Tests.Shared;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

/// <summary>Kept inputs of the YAML reader.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Inputs => [.. Corpus.Names("yaml")];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Kept_input_is_found_fault_with_and_does_not_throw(string name)
    {
        var reading = Reading.OfBytes(Corpus.Read("yaml", name));

        Assert.Empty(reading.Environments);
        Assert.NotEmpty(reading.Findings);
        Assert.All(reading.Findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Message)));
    }
}
