using Reconciler.Checking;

namespace Reconciler.Diagnosing.Rules;

/// <summary>NAT gateways that more goes out through than is declared to be all right.</summary>
internal sealed class NatRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var (most, shell) = (seen.Subject.Spec.Checks.NatGigabytesPerDay, new ShellLines(seen));
        return
            from nat in seen.Facts.Check.NatBytes.OrderBy(n => n.Key, StringComparer.Ordinal)
            where nat.Value is { Problem: null, Value: { } bytes } && bytes > most * Figures.Gigabyte
            select new Diagnosis(
                Entries.Nat, Likelihood.Beside,
                [$"{nat.Key}: {Figures.Gigabytes(nat.Value.Value!.Value)} went out in the last 24 h, {most} GB is the most"],
                "Traffic that could stay inside AWS goes out through the NAT gateway, which bills each gigabyte: S3, ECR, logs and secrets without VPC endpoints, images from public registries, or logs sent elsewhere.",
                "Find the top talkers in the VPC Flow Logs; add VPC endpoints (S3 is free; ECR, CloudWatch Logs, Secrets Manager), and mirror public images to ECR.",
                [
                    shell.Aws($"ec2 describe-vpc-endpoints --filters \"Name=vpc-id,Values={Vpc(nat.Key, shell)}\" --query 'VpcEndpoints[].[VpcId,ServiceName,State]' --output table"),
                    TopTalkers(nat.Key, seen, shell),
                ]);
    }

    /// <summary>The network that a gateway is in, asked of AWS.</summary>
    private static string Vpc(string gateway, ShellLines shell) => $"$({shell.Aws($"ec2 describe-nat-gateways --nat-gateway-ids {gateway} --query 'NatGateways[0].VpcId' --output text")})";

    /// <summary>By the flow logs of the gateway's network, in the group that AWS itself names. A query answers later than it is asked.</summary>
    private static string TopTalkers(string gateway, Symptoms seen, ShellLines shell) =>
        $"id=$({Query(gateway, seen, shell)}); sleep 20; {shell.Aws("logs get-query-results --query-id \"$id\" --output table")}";

    private static string Query(string gateway, Symptoms seen, ShellLines shell) => shell.Aws(FormattableString.Invariant(
        $"logs start-query --log-group-name \"$({shell.Aws($"ec2 describe-flow-logs --filter \"Name=resource-id,Values={Vpc(gateway, shell)}\" --query 'FlowLogs[0].LogGroupName' --output text")})\" --start-time {seen.Subject.Now.AddDays(-1).ToUnixTimeSeconds()} --end-time {seen.Subject.Now.ToUnixTimeSeconds()} --query-string '{Words}' --query queryId --output text"));

    private const string Words = @"fields srcAddr, dstAddr, bytes | filter dstAddr not like /^10\./ | stats sum(bytes) as totalBytes by srcAddr, dstAddr | sort totalBytes desc | limit 20";
}
