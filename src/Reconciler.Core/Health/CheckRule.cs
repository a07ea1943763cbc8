using Reconciler.Core.Desired;

namespace Reconciler.Core.Health;

/// <summary>What <c>reconciler check</c> holds an environment against, beyond its resources (<c>spec.checks</c>).</summary>
public sealed record CheckRule
{
    /// <summary>Nothing declared.</summary>
    public static CheckRule Default { get; } = new();

    /// <summary>The ARNs of certificates whose expiry is watched.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>How many days a certificate has to be valid still. Default 30.</summary>
    public int CertificateDays { get; init; } = 30;

    /// <summary>The most requests in percent that may end as 5xx; null for each service's own <c>rollback.errorPercent</c>.</summary>
    public int? ErrorPercent { get; init; }

    /// <summary>The least hit rate of a cache, in percent. Default 70.</summary>
    public int CacheHitPercent { get; init; } = 70;

    /// <summary>The ids of NAT gateways whose traffic is watched.</summary>
    public IReadOnlyList<string> NatGateways { get; init; } = [];

    /// <summary>
    /// The most gigabytes (10⁹ bytes) that may go out through one of them in 24 hours. Default 50: at AWS's price for each
    /// processed gigabyte about as much as the gateway itself costs (https://aws.amazon.com/vpc/pricing/).
    /// </summary>
    public int NatGigabytesPerDay { get; init; } = 50;

    /// <summary>How it is written.</summary>
    internal static ObjectType<CheckRule> Type { get; } =
        new ObjectType<CheckRule>("Checks", "What reconciler check holds the environment against, beyond its resources.", Default)
            .Optional("certificates",
                SpecTypes.ListOf(SpecTypes.Matching(
                    "the ARN of a certificate such as arn:aws:acm:ap-southeast-2:123456789012:certificate/951623a2-6f8b-3388-802a-a74907be0916",
                    "arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]{1,128}")),
                "ARNs of certificates of the environment's region whose expiry is watched. Default: none.", (c, v) => c with { Certificates = v })
            .Optional("certificateDays", SpecTypes.WholeNumber(1, 365),
                "For how many days a certificate has to be valid still, 1–365. Default: 30.", (c, v) => c with { CertificateDays = v })
            .Optional("errorPercent", SpecTypes.WholeNumber(1, 100),
                "The most requests of the last hour that may end as 5xx, in percent, 1–100. Default: rollback.errorPercent of each service.",
                (c, v) => c with { ErrorPercent = v })
            .Optional("cacheHitPercent", SpecTypes.WholeNumber(1, 100),
                "The least hit rate of a cache in the last hour, in percent, 1–100. Default: 70.", (c, v) => c with { CacheHitPercent = v })
            .Optional("natGateways",
                SpecTypes.ListOf(SpecTypes.Matching("the id of a NAT gateway such as nat-0123456789abcdef0", "nat-[0-9a-f]{8,17}")),
                "Ids of NAT gateways whose traffic is watched. Default: none.", (c, v) => c with { NatGateways = v })
            .Optional("natGigabytesPerDay", SpecTypes.WholeNumber(1, 1_000_000),
                "The most gigabytes that may go out through one of them in 24 hours, 1–1000000. Default: 50.",
                (c, v) => c with { NatGigabytesPerDay = v });

    /// <summary>A sentence about each certificate that the environment's credentials and region do not reach.</summary>
    internal IEnumerable<string> OutOfReach(AwsTarget aws) =>
        from arn in Certificates
        let parts = arn.Split(':')
        where parts[3] != aws.Region || parts[4] != aws.AccountId
        select $"{arn} is in {parts[3]} of account {parts[4]}, the environment in {aws.Region} of {aws.AccountId}. Name a certificate of the environment's own.";
}
