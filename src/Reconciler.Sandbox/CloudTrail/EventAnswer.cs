using System.Globalization;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.CloudTrail;

/// <summary>
/// One event as LookupEvents shows it, with the record itself as JSON text in it:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
/// </summary>
internal static class EventAnswer
{
    // Of the addresses that are kept for documentation: https://www.rfc-editor.org/rfc/rfc5737
    private const string SourceAddress = "192.0.2.1";

    public static JsonObject Of(TrailEvent happened, string region) => new()
    {
        ["EventId"] = happened.Id,
        ["EventName"] = happened.Name,
        ["ReadOnly"] = "false",
        ["AccessKeyId"] = happened.AccessKey,
        ["EventTime"] = JsonValue.Create(WholeSecond(happened.At)),
        ["EventSource"] = happened.Source,
        ["Username"] = happened.Username,
        ["Resources"] = new JsonArray([.. happened.Resources.Select(resource => new JsonObject
        {
            ["ResourceType"] = resource.Type,
            ["ResourceName"] = resource.Name,
        })]),
        ["CloudTrailEvent"] = Record(happened, region).ToJsonString(),
    };

    private static JsonObject Record(TrailEvent happened, string region)
    {
        var record = new JsonObject
        {
            ["eventVersion"] = "1.08",
            ["userIdentity"] = Identity(happened),
            ["eventTime"] = WholeSecond(happened.At).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["eventSource"] = happened.Source,
            ["eventName"] = happened.Name,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = SourceAddress,
            ["requestParameters"] = JsonNode.Parse(happened.Parameters),
            ["requestID"] = happened.RequestId,
            ["eventID"] = happened.Id,
            ["readOnly"] = false,
            ["eventType"] = "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = happened.Caller.Account,
            ["eventCategory"] = "Management",
        };
        if (happened.ErrorCode is { } code)
            (record["errorCode"], record["errorMessage"]) = (code, happened.ErrorMessage);
        return record;
    }

    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
    private static JsonObject Identity(TrailEvent happened)
    {
        var identity = new JsonObject
        {
            ["type"] = "IAMUser",
            ["principalId"] = happened.Caller.UserId,
            ["arn"] = happened.Caller.Arn,
            ["accountId"] = happened.Caller.Account,
            ["accessKeyId"] = happened.AccessKey,
        };
        if (happened.Caller.Arn.Split('/') is not [var kind, var role, _] || !kind.EndsWith(":assumed-role", StringComparison.Ordinal))
        {
            identity["userName"] = happened.Username;
            return identity;
        }
        identity["type"] = "AssumedRole";
        identity["sessionContext"] = new JsonObject
        {
            ["sessionIssuer"] = new JsonObject
            {
                ["type"] = "Role",
                ["principalId"] = happened.Caller.UserId.Split(':')[0],
                ["arn"] = $"arn:aws:iam::{happened.Caller.Account}:role/{role}",
                ["accountId"] = happened.Caller.Account,
                ["userName"] = role,
            },
        };
        return identity;
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
