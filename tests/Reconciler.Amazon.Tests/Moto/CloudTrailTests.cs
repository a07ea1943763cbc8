using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class CloudTrailTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonCloudTrailClient _trail = new(ServiceOperation.Keys, moto.Configured<AmazonCloudTrailConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _trail.Dispose();

    /// <summary>moto has no LookupEvents. That is all that can be seen here: the call arrives, and ends as any other that is not there.</summary>
    [Fact]
    [Trait("Operation", "CloudTrail LookupEvents")]
    public async Task Looking_up_events_which_moto_does_not_have_ends_typed()
    {
        var absent = await Assert.ThrowsAnyAsync<AmazonCloudTrailException>(() => _trail.LookupEventsAsync(
            new() { LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = "UpdateService" }] }, Ct));

        Assert.Equal((500, FailureKind.ServerFault), ((int)absent.StatusCode, AwsFailure.From(absent).Kind));
    }
}
