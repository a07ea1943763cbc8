using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>
/// What goes out through NAT gateways
/// (https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html, BytesOutToDestination).
/// </summary>
internal sealed class NatTrafficAws(IAwsAccess aws)
{
    private readonly MetricsAws _metrics = new(aws);

    /// <summary>The bytes of the last 24 hours; null where there is no datapoint.</summary>
    /// <param name="gateway">The gateway's id.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<double?> SeeAsync(string gateway, DateTimeOffset now, CancellationToken ct)
    {
        var query = MetricsAws.Query("bytes", "AWS/NATGateway", "BytesOutToDestination", "Sum", ("NatGatewayId", gateway));
        return MetricsAws.Sum(await _metrics.AskAsync([query], now - TimeSpan.FromDays(1), now, ct), "bytes");
    }
}
