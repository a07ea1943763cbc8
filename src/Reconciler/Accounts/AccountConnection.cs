using Amazon.SecurityToken.Model;
using Amazon.SimpleNotificationService.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds;

namespace Reconciler.Accounts;

/// <summary>Every kind's AWS half in one account and region, and who AWS says we are there.</summary>
/// <param name="access">The way there.</param>
/// <param name="time">The clock that the age of an identity is measured on.</param>
internal sealed class AccountConnection(AwsAccess access, TimeProvider time) : IDisposable
{
    private readonly Dictionary<IKind, IKindConnection> _kinds =
        KindCatalog.Kinds.ToDictionary(kind => kind, kind => KindCatalog.Connect(kind, access));

    private (CallerIdentity Identity, long At)? _asked;

    /// <summary>The way there, for what no kind looks at.</summary>
    public IAwsAccess Access => access;

    /// <summary>Looks at resources, all kinds side by side.</summary>
    /// <param name="requests">The resources, each at most once.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>An observation of every one of them.</returns>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var looks = requests.GroupBy(r => r.Declaration.Kind)
            .Select(group => _kinds[group.Key].ObserveAsync([.. group], ct));
        return (await Task.WhenAll(looks)).SelectMany(look => look).ToDictionary();
    }

    /// <summary>What AWS says of a resource that makes no progress; null where it says nothing.</summary>
    /// <param name="declaration">The resource.</param>
    /// <param name="since">Since when.</param>
    /// <param name="ct">Cancels the calls.</param>
    public Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        _kinds[declaration.Kind].WhyAsync(declaration, since, ct);

    /// <summary>Sends one planned write.</summary>
    /// <param name="declaration">Whose it is.</param>
    /// <param name="action">What its kind proposed.</param>
    /// <param name="permit">Leave to send it; where that ends meanwhile, whether it took effect is not known.</param>
    public Task<ActionOutcome> ExecuteAsync(ResourceDeclaration declaration, ProposedAction action, WritePermit permit) =>
        _kinds[declaration.Kind].ExecuteAsync(action, permit);

    /// <summary>Publishes to a topic.</summary>
    /// <param name="request">What, and to which.</param>
    /// <param name="permit">Leave to publish; where that ends meanwhile, whether it was published is not known.</param>
    /// <returns>Why it may not have been published, in words; null where it was.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="permit"/> has ended.</exception>
    public async Task<string?> PublishAsync(PublishRequest request, WritePermit permit)
    {
        try
        {
            await access.Sns.WriteAsync("Publish", (sns, token) => sns.PublishAsync(request, token), permit);
            return null;
        }
        catch (AwsCallException e)
        {
            return Outcomes.Reason(e);
        }
    }

    /// <summary>Who AWS says we are: asked once, again when the answer is older than wanted, and after every failure.</summary>
    /// <param name="noOlderThan">How old an answer may be.</param>
    /// <param name="ct">Cancels the call.</param>
    public async Task<CallerIdentity> IdentityAsync(TimeSpan noOlderThan, CancellationToken ct)
    {
        if (_asked is { } known && known.Identity.AccountId is not null && time.GetElapsedTime(known.At) <= noOlderThan)
            return known.Identity;
        var identity = await AskAsync(ct);
        if (identity.AccountId is null) identity = identity with { Last = _asked?.Identity.Presumed };
        _asked = (identity, time.GetTimestamp());
        return identity;
    }

    /// <inheritdoc/>
    public void Dispose() => access.Dispose();

    private async Task<CallerIdentity> AskAsync(CancellationToken ct)
    {
        try
        {
            var response = await access.Sts.ReadAsync(
                "GetCallerIdentity", (sts, token) => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token), ct);
            return response.Account is { Length: > 0 } account
                ? CallerIdentity.Known(account) with { Arn = response.Arn }
                : CallerIdentity.Unknown("GetCallerIdentity named no account");
        }
        catch (AwsCallException e)
        {
            return CallerIdentity.Unknown(Outcomes.Reason(e));
        }
    }
}
