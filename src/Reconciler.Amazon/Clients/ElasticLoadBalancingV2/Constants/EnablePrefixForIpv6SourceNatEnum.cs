using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for EnablePrefixForIpv6SourceNatEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EnablePrefixForIpv6SourceNatEnum>))]
public class EnablePrefixForIpv6SourceNatEnum : ConstantClass, IConstant<EnablePrefixForIpv6SourceNatEnum>
{
    /// <summary>The value <c>on</c>.</summary>
    public static readonly EnablePrefixForIpv6SourceNatEnum On = new("on");

    /// <summary>The value <c>off</c>.</summary>
    public static readonly EnablePrefixForIpv6SourceNatEnum Off = new("off");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EnablePrefixForIpv6SourceNatEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EnablePrefixForIpv6SourceNatEnum FindValue(string value) => FindValue<EnablePrefixForIpv6SourceNatEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EnablePrefixForIpv6SourceNatEnum(string value) => FindValue(value);
}
