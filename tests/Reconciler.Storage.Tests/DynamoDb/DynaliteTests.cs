using Reconciler.Testing;

namespace Reconciler.Storage.Tests.DynamoDb;

public sealed class DynaliteTests(DynaliteServer server) : DynamoDbContract, IClassFixture<DynaliteServer>
{
    protected override Uri Url => server.Url;

    public override ValueTask InitializeAsync()
    {
        server.Require();
        return base.InitializeAsync();
    }
}
