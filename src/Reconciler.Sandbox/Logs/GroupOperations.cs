using System.Text;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>DescribeLogGroups, by prefix or by part of the name.</summary>
internal sealed class GroupOperations(LogBook book)
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html
    private const int MostGroups = 50;

    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
    private static readonly CallRate DescribeRate = new(10, 10);

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeLogGroups", Describe) with
        {
            Rate = DescribeRate,
            Summary = call => call.Text("logGroupNamePrefix") ?? "",
        },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var (prefix, part) = (call.Text("logGroupNamePrefix"), call.Text("logGroupNamePattern"));
        if (prefix is not null && part is not null)
            throw Invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        var size = call.Integer("limit") ?? MostGroups;
        if (size is < 1 or > MostGroups)
            throw Invalid($"1 validation error detected: Value '{size}' at 'limit': Member must be between 1 and {MostGroups}");
        var found = book.Groups.AllAt(call.AsOf).Where(group =>
            group.Name.StartsWith(prefix ?? "", StringComparison.Ordinal)
            && group.Name.Contains(part ?? "", StringComparison.OrdinalIgnoreCase));
        var (items, next) = KeyPage.Of(found, group => group.Name, size, call.Text("nextToken"), () => Invalid("The specified nextToken is invalid."));
        return new JsonObject
        {
            ["logGroups"] = new JsonArray([.. items.Select(group => Answer(group, call.AsOf))]),
            ["nextToken"] = next,
        };
    }

    private JsonObject Answer(LogGroup group, DateTimeOffset moment) => new()
    {
        ["logGroupName"] = group.Name,
        ["creationTime"] = group.CreatedAt.ToUnixTimeMilliseconds(),
        ["retentionInDays"] = group.RetentionDays,
        ["metricFilterCount"] = 0,
        ["arn"] = group.Arn + ":*",
        ["storedBytes"] = book.Between(group, DateTimeOffset.MinValue, moment).Sum(line => (long)Encoding.UTF8.GetByteCount(line.Message)),
        ["logGroupClass"] = "STANDARD",
        ["logGroupArn"] = group.Arn,
    };

    private static AwsRefusal Invalid(string message) => new("InvalidParameterException", message);
}
