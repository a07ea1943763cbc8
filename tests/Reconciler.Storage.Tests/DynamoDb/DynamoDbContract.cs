using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;
using Reconciler.Storage.DynamoDb;
using Reconciler.Storage.Tests.Contract;

namespace Reconciler.Storage.Tests.DynamoDb;

/// <summary>The contract on a service that speaks DynamoDB's protocol, and what is DynamoDB's own.</summary>
public abstract class DynamoDbContract : LeaseContract
{
    private static int _tables;

    private readonly string _table = $"journal-{Interlocked.Increment(ref _tables)}";
    private readonly List<UnsteadyHandler> _handlers = [];
    private readonly List<GuardedClient<IAmazonDynamoDB>> _clients = [];

    protected abstract Uri Url { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var client in _clients) client.Dispose();
        foreach (var handler in _handlers) handler.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task<JournalStore> OpenStoreAsync(JournalStoreOptions options) =>
        JournalStore.OpenAsync(new(JournalStoreKind.DynamoDb, _table), options with { DynamoDb = Guarded() }, Ct);

    private AmazonDynamoDBClient Client()
    {
        var handler = new UnsteadyHandler();
        _handlers.Add(handler);
        return new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig
        {
            ServiceURL = Url.ToString(),
            AuthenticationRegion = "ap-southeast-2",
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            HttpClientFactory = new UnsteadyClients(handler),
        });
    }

    private GuardedClient<IAmazonDynamoDB> Guarded()
    {
        var client = DynamoClient.Guard(Client(), "ap-southeast-2", TimeProvider.System);
        _clients.Add(client);
        return client;
    }

    [Fact]
    public async Task Append_whose_answer_was_lost_is_found_again()
    {
        var journal = (await OpenAsync()).Journal;
        var head = await journal.AppendManyAsync(2);
        (_handlers[^1].Operation, _handlers[^1].Lost) = ("UpdateItem", 1);

        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Entries.After(head), Ct));
        Assert.Equal(3, (await journal.AllAsync()).Count);
        await journal.AppendManyAsync(2);
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Append_that_was_lost_on_the_way_is_sent_again()
    {
        var journal = (await OpenAsync()).Journal;
        var head = await journal.AppendManyAsync(2);
        (_handlers[^1].Operation, _handlers[^1].Lost, _handlers[^1].BeforeSending) = ("UpdateItem", 1, true);

        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Entries.After(head), Ct));
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Table_that_does_not_answer_promises_nothing()
    {
        var journal = (await OpenAsync()).Journal;
        var head = await journal.AppendManyAsync(2);
        (_handlers[^1].Operation, _handlers[^1].Lost, _handlers[^1].BeforeSending) = ("UpdateItem", 3, true);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.AppendAsync(Entries.After(head), Ct));
        Assert.Equal(2, (await journal.AllAsync()).Count);
        await journal.AppendManyAsync(1);
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Entry_whose_copy_was_never_made_is_copied_by_the_next_writer()
    {
        // The copy is made before the next commit, so a writer that ends here always leaves one to be made.
        await (await OpenAsync("one")).Journal.AppendManyAsync(3);
        using var client = Client();
        Assert.False(await HasAsync(client, "event#000000000003"));
        var next = (await OpenAsync("two")).Journal;
        Assert.Equal(3, (await next.AllAsync()).Count);

        await next.AppendManyAsync(1);
        Assert.True(await HasAsync(client, "event#000000000003"));
        Assert.Equal(4, (await next.AllAsync()).Count);
        await next.AssertWholeAsync();
    }

    [Fact]
    public async Task Entry_that_was_cut_out_is_found_by_verification()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(6);
        using var client = Client();
        await client.DeleteItemAsync(_table, Attributes.Key("env#production", "event#000000000004"), Ct);

        var broken = ChainVerification.Verify(
            ChainAnchor.Start, await journal.AllAsync(), await journal.HeadAsync("production", Ct)).Broken;
        Assert.Equal(4, broken?.Seq);
    }

    [Fact]
    public async Task Takeover_whose_answer_was_lost_ends_in_an_epoch_that_is_ours()
    {
        var store = await OpenAsync();
        (_handlers[^1].Operation, _handlers[^1].Lost) = ("UpdateItem", 1);
        var grant = await store.Lease.AcquireAsync("production", Ct);

        Assert.True(grant.Held);
        Assert.Equal(grant.Epoch, (await store.Journal.HeadAsync("production", Ct)).Epoch);
    }

    [Fact]
    public async Task Reading_where_no_table_is_makes_none()
    {
        var store = await OpenAsync(readOnly: true);

        Assert.False(store.Exists);
        Assert.Empty(await store.Journal.EnvironmentsAsync(Ct));
        using var client = Client();
        Assert.DoesNotContain(_table, (await client.ListTablesAsync(Ct)).TableNames ?? []);
    }

    [Fact]
    public async Task Table_of_something_else_is_refused()
    {
        using var client = Client();
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = _table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("id", KeyType.HASH)],
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
            },
            Ct);

        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync());
        Assert.Contains("(pk, sk)", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<bool> HasAsync(AmazonDynamoDBClient client, string sk) =>
        (await client.GetItemAsync(_table, Attributes.Key("env#production", sk), true, Ct)).Item is { Count: > 0 };
}
