using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class SimpleNotificationServiceTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonSimpleNotificationServiceClient _sns =
        new(ServiceOperation.Keys, moto.Configured<AmazonSimpleNotificationServiceConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _sns.Dispose();

    [Fact]
    [Trait("Operation", "SimpleNotificationService Publish")]
    public async Task What_is_published_has_an_id()
    {
        await moto.Server.ByHand.QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "alerts"));

        var answer = await _sns.PublishAsync(
            new() { TopicArn = "arn:aws:sns:ap-southeast-2:123456789012:alerts", Subject = "production: Stalled", Message = "größer → & <90 %>" }, Ct);

        Assert.NotEmpty(answer.MessageId!);
    }

    [Fact]
    public async Task Absent_topic_is_typed()
    {
        var thrown = await Assert.ThrowsAsync<NotFoundException>(
            () => _sns.PublishAsync(new() { TopicArn = "arn:aws:sns:ap-southeast-2:123456789012:nobody", Message = "?" }, Ct));

        Assert.Equal("NotFound", thrown.ErrorCode);
        Assert.Equal(FailureKind.NotFound, AwsFailure.From(thrown).Kind);
    }
}
