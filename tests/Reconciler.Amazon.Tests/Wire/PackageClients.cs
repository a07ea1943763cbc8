using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Xunit;

namespace Reconciler.Amazon.Tests.Wire;

/// <summary>One call each of the two services whose clients come from packages.</summary>
internal static class PackageClients
{
    /// <summary>Their names, for theories.</summary>
    internal static TheoryData<string> Names => new("STS", "DynamoDB");

    internal static ClientConfig Config(string service) =>
        service is "STS" ? new AmazonSecurityTokenServiceConfig() : new AmazonDynamoDBConfig();

    /// <summary>Sends <c>GetCallerIdentity</c>, or an <c>UpdateItem</c>, with a client that <paramref name="setup"/> configures.</summary>
    internal static async Task SendAsync(string service, Action<ClientConfig> setup, CancellationToken ct)
    {
        var config = Config(service);
        setup(config);
        if (service is "STS")
        {
            using var sts = new AmazonSecurityTokenServiceClient(ServiceOperation.Keys, (AmazonSecurityTokenServiceConfig)config);
            await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), ct);
            return;
        }
        using var dynamoDb = new AmazonDynamoDBClient(ServiceOperation.Keys, (AmazonDynamoDBConfig)config);
        await dynamoDb.UpdateItemAsync(new UpdateItemRequest("reconciler", new() { ["pk"] = new("env#production") }, null), ct);
    }
}
