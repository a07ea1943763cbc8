using Reconciler.Accounts;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Checking;

/// <summary>Asks AWS what checks want to know of one environment: its kinds look at its resources, and the rest is asked beside. Nothing is written.</summary>
/// <param name="connection">The way to its account and region.</param>
internal sealed class CheckLook(AccountConnection connection)
{
    /// <summary>How old our identity may be.</summary>
    private static readonly TimeSpan IdentityAge = TimeSpan.FromMinutes(1);

    private readonly IAwsAccess _aws = connection.Access;

    /// <summary>For the morning's checks, and with them the week's.</summary>
    public Task<CheckFacts> SeeAsync(CheckSubject subject, bool weekly, CancellationToken ct) =>
        SeeAsync(subject, _ => true, nat: weekly, people: weekly, ct);

    /// <summary>For a diagnosis of one service: everything that may be at the bottom of it, and nothing more of other services.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="service">The service's short name.</param>
    /// <param name="ct">Cancels the calls.</param>
    public Task<CheckFacts> SeeAroundAsync(CheckSubject subject, string service, CancellationToken ct) =>
        SeeAsync(subject, name => name == service, nat: true, people: false, ct);

    private async Task<CheckFacts> SeeAsync(CheckSubject subject, Func<string, bool> isMeant, bool nat, bool people, CancellationToken ct)
    {
        var identity = await connection.IdentityAsync(IdentityAge, ct);
        if (subject.IsForeignTo(identity)) return Nothing(identity);
        var observing = ObserveAsync(subject, ct);
        var services = ServicesAsync(subject, observing, isMeant, ct);
        var rates = subject.Dormant ? null : RatesAsync(subject, observing, ct);
        var certificates = Answered.EachAsync(subject.Spec.Checks.Certificates.Distinct(StringComparer.Ordinal), arn => arn, arn => new CertificatesAws(_aws).SeeAsync(arn, ct));
        var gateways = nat ? subject.Spec.Checks.NatGateways.Distinct(StringComparer.Ordinal) : [];
        var traffic = Answered.EachAsync(gateways, id => id, id => new NatTrafficAws(_aws).SeeAsync(id, subject.Now, ct));
        var writes = people ? WritesAsync(subject, ct) : null;
        return new CheckFacts(identity, await observing)
        {
            Services = await services,
            HitRates = rates is null ? new Dictionary<ResourceAddress, Answered<double?>>() : await rates,
            Certificates = await certificates,
            NatBytes = await traffic,
            Writes = writes is null ? null : await writes,
        };
    }

    /// <summary>Before a deployment.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="findings">What is wrong with the desired state.</param>
    /// <param name="service">The short name of the service that is deployed; null for all.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<PreflightFacts> SeeBeforeAsync(CheckSubject subject, IReadOnlyList<string> findings, string? service, CancellationToken ct)
    {
        bool IsMeant(string name) => service is null || name == service;
        var identity = await connection.IdentityAsync(IdentityAge, ct);
        if (subject.IsForeignTo(identity)) return new PreflightFacts(Nothing(identity)) { Findings = findings };
        var observing = ObserveAsync(subject, ct);
        var services = ServicesAsync(subject, observing, IsMeant, ct);
        var backups = Answered.EachAsync(
            subject.Spec.Resources.Where(r => r.Spec is RdsInstanceSpec).Select(r => (r.Address, ((RdsInstanceSpec)r.Spec).Identifier)),
            d => d.Address, d => new BackupsAws(_aws).NewestAsync(d.Identifier.ToLowerInvariant(), ct));
        var images = Answered.EachAsync(
            from s in subject.Services
            where IsMeant(s.Address.Name)
            let image = ((EcsServiceSpec)s.Spec).Release.Image is { } declared ? EcrImage.Of(declared, subject.Spec.Aws) : null
            where image is not null
            select (s.Address, Image: image),
            s => s.Address, s => new ImagesAws(_aws).SeeAsync(s.Image, ct));
        return new PreflightFacts(new CheckFacts(identity, await observing) { Services = await services })
        {
            Findings = findings,
            Backups = await backups,
            Images = await images,
        };
    }

    private static CheckFacts Nothing(CallerIdentity identity) => new(identity, new Dictionary<ResourceAddress, Observation>());

    private Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(CheckSubject subject, CancellationToken ct) =>
        connection.ObserveAsync(
            [
                .. subject.Spec.Resources.Select(r => new LookRequest(r, subject.Mode.CostMode, subject.History.Phase)
                {
                    PhaseSince = subject.History.PhaseSince,
                    History = subject.History.Resource(r.Address.Local),
                }),
            ],
            ct);

    private async Task<IReadOnlyDictionary<ResourceAddress, ServiceFacts>> ServicesAsync(
        CheckSubject subject, Task<IReadOnlyDictionary<ResourceAddress, Observation>> observing, Func<string, bool> isMeant, CancellationToken ct)
    {
        var asking = new ServiceFactsAws(_aws);
        var seen = await Task.WhenAll(subject.Services.Where(s => isMeant(s.Address.Name)).Select(async s => KeyValuePair.Create(
            s.Address, await asking.SeeAsync(s, OneOfAsync(observing, s.Address), !subject.Dormant, subject.Now, ct))));
        return seen.ToDictionary();
    }

    private static async Task<Observation> OneOfAsync(Task<IReadOnlyDictionary<ResourceAddress, Observation>> observing, ResourceAddress address) =>
        (await observing)[address];

    private async Task<IReadOnlyDictionary<ResourceAddress, Answered<double?>>> RatesAsync(
        CheckSubject subject, Task<IReadOnlyDictionary<ResourceAddress, Observation>> observing, CancellationToken ct)
    {
        var looks = await observing;
        return await Answered.EachAsync(
            from r in subject.Spec.Resources
            let live = (looks[r.Address] as PresentObservation)?.Live as ReplicationGroupLive
            where live is { Members.Count: > 0 }
            select (r.Address, live.Members),
            c => c.Address, c => new HitRateAws(_aws).SeeAsync(c.Members, subject.Now, ct));
    }

    /// <summary>Our own user is who asks: of a role, its session's name, as CloudTrail has it.</summary>
    private async Task<Answered<IReadOnlyList<SeenWrite>>> WritesAsync(CheckSubject subject, CancellationToken ct)
    {
        var identity = await connection.IdentityAsync(IdentityAge, ct);
        var names = subject.Spec.Resources.Select(r => r.Spec switch
        {
            EcsServiceSpec service => service.Service,
            IDatabaseSpec database => database.Identifier.ToLowerInvariant(),
            _ => null,
        }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return await Answered.AskAsync(() => new WritesAws(_aws).SeeAsync(names, OwnUser(identity), subject.Now, ct));
    }

    private static string? OwnUser(CallerIdentity identity) => identity.Arn is { } arn ? arn[(arn.LastIndexOf('/') + 1)..] : null;
}
