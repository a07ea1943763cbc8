using Amazon;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;
using Reconciler.Tests.Shared;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

/// <summary>The tests on moto: one process for all of them, one after the other.</summary>
[CollectionDefinition(nameof(MotoCollection))]
public sealed class MotoCollection : ICollectionFixture<MotoPeer>;

/// <summary>Another implementation of AWS than ours, in another language: moto, where it is installed.</summary>
public sealed class MotoPeer : IAsyncLifetime
{
    private MotoServer? _server;

    /// <summary>For seeding what our clients cannot make. Skips the test, with a word, where moto is not installed.</summary>
    internal MotoServer Server
    {
        get
        {
            Assert.SkipWhen(_server!.MissingBecause is not null, _server.MissingBecause ?? string.Empty);
            return _server;
        }
    }

    public async ValueTask InitializeAsync() => _server = await MotoServer.StartAsync(("MOTO_ECS_SERVICE_RUNNING", "1"));

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <summary>A Fargate service in the cluster <c>reconciler</c>, of which moto says that one task runs.</summary>
    internal async Task SeedServiceAsync(string name, int desiredCount)
    {
        const string Target = "AmazonEC2ContainerServiceV20141113";
        await Server.ByHand.JsonAsync("ecs", $"{Target}.CreateCluster", """{"clusterName":"reconciler"}""");
        await Server.ByHand.JsonAsync("ecs", $"{Target}.RegisterTaskDefinition",
            """{"family":"task-1","containerDefinitions":[{"name":"main","image":"nginx","memory":128}]}""");
        await Server.ByHand.JsonAsync("ecs", $"{Target}.CreateService",
            $$"""
            {"cluster":"reconciler","serviceName":"{{name}}","taskDefinition":"task-1","desiredCount":{{desiredCount}},
             "launchType":"FARGATE","tags":[{"key":"team","value":"platform"}]}
            """);
    }

    /// <summary>A client's configuration for moto, with the product's defaults.</summary>
    internal TConfig Configured<TConfig>()
        where TConfig : ClientConfig, new()
    {
        var config = new TConfig();
        Serve(config);
        return config;
    }

    /// <summary>Points a client at moto, with the product's defaults otherwise.</summary>
    internal void Serve(ClientConfig config)
    {
        config.ServiceURL = Server.Endpoint!.ToString();
        AmazonClientDefaults.Apply(config, RegionEndpoint.APSoutheast2);
    }
}
