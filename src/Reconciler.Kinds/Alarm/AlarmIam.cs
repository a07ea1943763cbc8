using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Alarm;

/// <summary>
/// What alarms need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html). Pure.
/// </summary>
internal static class AlarmIam
{
    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
        yield return new IamStatement(
            "LookAtAlarms", "definitions and states; AWS shows composite alarms, which share the names, only to who may see all",
            ["cloudwatch:DescribeAlarms"], IamStatement.Everything);
        var corrected = declared.Corrected<AlarmSpec>().Select(s => s.Definition).ToList();
        if (corrected.Count == 0) yield break;

        yield return new IamStatement(
            "SetAlarms", "definitions, muting and unmuting", ["cloudwatch:PutMetricAlarm"],
            [.. corrected.Select(a => place.Arn("cloudwatch", $"alarm:{IamPlace.Literal(a.Name)}"))]);
        var services = corrected
            .SelectMany(a => a.AlarmActions.Concat(a.OkActions).Concat(a.InsufficientDataActions))
            .Select(RoleOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var service in services)
            yield return IamStatement.MakeServiceLinkedRole(
                "FirstAlarmAction", "the first alarm of an account with such an action makes this role", service, place);
    }

    /// <summary>
    /// The principal whose role carries an action out; null where none is needed, as with SNS
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-service-linked-roles.html).
    /// </summary>
    private static string? RoleOf(string action)
    {
        var parts = action.Split(':');
        return parts is not [_, _, var service, ..] ? null : service switch
        {
            "automate" or "swf" => "events.amazonaws.com",
            "ssm" => "ssm.alarms.cloudwatch.amazonaws.com",
            "ssm-incidents" => "ssm-incidents.alarms.cloudwatch.amazonaws.com",
            _ => null,
        };
    }
}
