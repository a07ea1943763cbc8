using System.Text.RegularExpressions;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Sts;

/// <summary>What an AssumeRole call asks for, checked as STS checks it.</summary>
internal sealed partial record AssumeRoleRequest(string RoleArn, string Account, string RoleName, string SessionName, TimeSpan Lasting)
{
    private const int DefaultSeconds = 3600;

    /// <exception cref="AwsRefusal"><c>ValidationError</c>: a member is missing or malformed.</exception>
    public static AssumeRoleRequest From(SandboxCall call)
    {
        var arn = call.Required("RoleArn", "ValidationError");
        var role = Role().Match(arn);
        if (!role.Success)
            throw Invalid($"{arn} is invalid");
        var session = call.Required("RoleSessionName", "ValidationError");
        if (!Session().IsMatch(session))
            throw Invalid(Constraint("roleSessionName", session, @"Member must satisfy regular expression pattern: [\w+=,.@-]*"));
        var seconds = call.Integer("DurationSeconds") ?? DefaultSeconds;
        if (seconds is < 900 or > 43200)
        {
            throw Invalid(Constraint("durationSeconds", call.Text("DurationSeconds")!, seconds < 900
                ? "Member must have value greater than or equal to 900"
                : "Member must have value less than or equal to 43200"));
        }
        return new AssumeRoleRequest(
            arn, role.Groups["account"].Value, role.Groups["name"].Value, session, TimeSpan.FromSeconds(seconds));
    }

    private static string Constraint(string member, string value, string constraint) =>
        $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}";

    private static AwsRefusal Invalid(string message) => new("ValidationError", message);

    [GeneratedRegex("^arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):role/(.*/)?(?<name>[A-Za-z0-9_+=,.@-]{1,64})$")]
    private static partial Regex Role();

    [GeneratedRegex("^[A-Za-z0-9_+=,.@-]{2,64}$")]
    private static partial Regex Session();
}
