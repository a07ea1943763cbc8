namespace Reconciler.Sandbox.CertificateManager;

/// <summary>One certificate as it was at one moment.</summary>
internal sealed record Certificate(string Arn, string DomainName)
{
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    /// <summary>AMAZON_ISSUED, IMPORTED or PRIVATE.</summary>
    public string Type { get; init; } = "AMAZON_ISSUED";

    /// <summary>As AWS spells it; one that was issued is shown as EXPIRED from <see cref="NotAfter"/> on.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>ARNs of what uses it, such as load balancers.</summary>
    public IReadOnlyList<string> InUseBy { get; init; } = [];

    public string? FailureReason { get; init; }

    /// <summary>Whether it was issued, now or before: only then it has a time of validity.</summary>
    public bool WasIssued => Status is "ISSUED" or "EXPIRED" or "REVOKED" or "INACTIVE";

    public string StatusAt(DateTimeOffset moment) => Status == "ISSUED" && moment >= NotAfter ? "EXPIRED" : Status;

    // ACM renews by itself what it issued and what something uses:
    // https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
    public string RenewalEligibility => Type == "AMAZON_ISSUED" && InUseBy.Count > 0 ? "ELIGIBLE" : "INELIGIBLE";
}
