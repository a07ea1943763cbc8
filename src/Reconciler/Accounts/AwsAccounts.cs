using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Core.Desired;
using Reconciler.Kinds;

namespace Reconciler.Accounts;

/// <summary>
/// The connections to every account and region that environments name, each made at first use. Environments that share
/// an account and region share its request rates, also where they assume different roles.
/// </summary>
/// <param name="pipelines">The ways to AWS.</param>
/// <param name="world">AWS's clock, which stamps looks.</param>
/// <param name="process">This process's clock.</param>
internal sealed class AwsAccounts(CallPipelines pipelines, TimeProvider world, TimeProvider process) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<AwsTarget, AccountConnection> _connections = [];
    private readonly List<AwsAccess> _lenders = [];

    /// <summary>Whose calls they are where no role is declared. Default: the process's own, in the SDK's own ways.</summary>
    public AWSCredentials Credentials { get; init; } = new ProcessCredentials();

    /// <summary>What carries the calls: null for the network, or the transport of an AWS inside this process.</summary>
    public BufferingHttpClientFactory? Transport { get; init; }

    /// <summary>The connection to an environment's account and region, always the same.</summary>
    public AccountConnection For(AwsTarget target)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(target, out var connection))
                _connections[target] = connection = new AccountConnection(Access(target, CredentialsFor(target)), process);
            return connection;
        }
    }

    /// <summary>Closes every connection.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var connection in _connections.Values) connection.Dispose();
            foreach (var lender in _lenders) lender.Dispose();
            _connections.Clear();
            _lenders.Clear();
        }
    }

    private AWSCredentials CredentialsFor(AwsTarget target)
    {
        if (target.RoleArn is null) return Credentials;
        var lender = Access(target, Credentials);
        _lenders.Add(lender);
        return new AssumedRole(target.RoleArn, lender.Sts);
    }

    private AwsAccess Access(AwsTarget target, AWSCredentials credentials) =>
        new(target.AccountId, target.Region, credentials, pipelines, world) { Transport = Transport };
}
