namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The codes to use when checking for a successful response from a target.</summary>
public partial class Matcher
{
    /// <summary>
    /// For Application Load Balancers, you can specify values between 200 and 499, with the default value being
    /// 200.
    /// </summary>
    public string? HttpCode { get; set; }

    /// <summary>You can specify values between 0 and 99.</summary>
    public string? GrpcCode { get; set; }
}
