using Amazon;

namespace Reconciler.Amazon.Protocols;

/// <summary>AWS's own endpoints, for services that follow the common form in every region.</summary>
internal static class ServiceEndpoint
{
    /// <summary>The endpoint of a service in a region, with the DNS suffix of the region's partition.</summary>
    public static string Url(string prefix, RegionEndpoint region, bool fips, bool dualstack)
    {
        var host = fips ? prefix + "-fips" : prefix;
        var suffix = dualstack ? DualstackSuffix(region.PartitionName) : region.PartitionDnsSuffix;
        return $"https://{host}.{region.SystemName}.{suffix}/";
    }

    private static string DualstackSuffix(string partition) =>
        partition == "aws-cn" ? "api.amazonwebservices.com.cn" : "api.aws";
}
