using Amazon.RDS;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Databases;

/// <summary>Databases of one sort in one account and region: 100 are looked at in a call, one is written to.</summary>
/// <typeparam name="TFound">What AWS says of one.</typeparam>
public abstract class DatabaseAws<TFound> : IKindConnection
    where TFound : class
{
    private readonly SourceType _source;

    private protected DatabaseAws(IAwsAccess aws, SourceType source) => (Aws, _source) = (aws, source);

    /// <inheritdoc/>
    public abstract IKind Kind { get; }

    /// <summary>The way there.</summary>
    private protected IAwsAccess Aws { get; }

    /// <summary>What a page holds at most, of instances as of clusters.</summary>
    private protected static int PageSize => 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var looks = await Task.WhenAll(requests.Chunk(PageSize).Select(chunk => LookAsync(chunk, ct)));
        return looks.SelectMany(look => look).ToDictionary();
    }

    /// <inheritdoc/>
    public Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        new DatabaseWhyAws(Aws, _source).WhyAsync(declaration, since, ct);

    /// <inheritdoc/>
    public async Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(action);
        var outcome = await Outcomes.SendAsync(async () => (await WriteAsync(action, permit)).ResponseMetadata?.RequestId);
        // AWS answers at once and takes minutes: accepted is not arrived.
        return outcome is ActionOutcome.Done done ? new ActionOutcome.InProgress(done.RequestId) : outcome;
    }

    /// <summary>Sends one write.</summary>
    private protected abstract Task<AmazonWebServiceResponse> WriteAsync(ProposedAction action, WritePermit permit);

    /// <summary>
    /// One page of those that are so called. By filter, since naming one that is not there would fail the whole call.
    /// </summary>
    private protected abstract Task<(IEnumerable<TFound> Found, string? Marker)> PageAsync(
        List<string> identifiers, string? marker, CancellationToken ct);

    /// <summary>Its identifier, where AWS gave one.</summary>
    private protected abstract string? IdentifierOf(TFound found);

    /// <summary>What is seen of those that were found; they may want another look first.</summary>
    private protected abstract Task<Func<TFound, Observation>> SeeAsync(
        IReadOnlyCollection<TFound> found, DateTimeOffset lookedAt, CancellationToken ct);

    /// <summary>A text that AWS gave; null for an empty one.</summary>
    private protected static string? Name(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private async Task<IEnumerable<KeyValuePair<ResourceAddress, Observation>>> LookAsync(LookRequest[] requests, CancellationToken ct)
    {
        var lookedAt = Aws.Time.GetUtcNow();
        Func<string, Observation> seen;
        try
        {
            var found = await FindAsync([.. requests.Select(Identifier).Distinct()], ct);
            var see = await SeeAsync(found.Values, lookedAt, ct);
            seen = identifier => found.TryGetValue(identifier, out var database) ? see(database) : Observation.Absent(lookedAt);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound && requests.Length == 1)
        {
            seen = _ => Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            seen = _ => Outcomes.Unknown(e, lookedAt);
        }

        return requests.Select(r => KeyValuePair.Create(r.Address, seen(Identifier(r))));
    }

    private async Task<Dictionary<string, TFound>> FindAsync(List<string> identifiers, CancellationToken ct)
    {
        var all = new Dictionary<string, TFound>(StringComparer.OrdinalIgnoreCase);
        string? marker = null;
        do
        {
            (var found, marker) = await PageAsync(identifiers, marker, ct);
            foreach (var each in found)
                if (IdentifierOf(each) is { } identifier)
                    all[identifier] = each;
        }
        while (!string.IsNullOrEmpty(marker));
        return all;
    }

    private static string Identifier(LookRequest request) => ((IDatabaseSpec)request.Declaration.Spec).Identifier.ToLowerInvariant();
}
