namespace Reconciler.Kinds;

/// <summary>What is to be allowed, on what, and why.</summary>
/// <param name="Sid">Its name, letters and digits. Statements of one name allow the same actions.</param>
/// <param name="Why">What it is needed for; and where it is not limited to what is declared, why AWS cannot limit it.</param>
/// <param name="Actions">IAM actions: <c>ecs:UpdateService</c>.</param>
/// <param name="Resources">ARNs, or <c>*</c>.</param>
/// <param name="Conditions">All of them must hold.</param>
public sealed record IamStatement(
    string Sid, string Why, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources,
    params IReadOnlyList<IamCondition> Conditions)
{
    /// <summary>What may be called on everything, because AWS cannot limit it or lists are asked for.</summary>
    internal static IReadOnlyList<string> Everything { get; } = ["*"];

    /// <summary>What AWS says of databases, instances and clusters alike.</summary>
    internal static IamStatement LookAtDatabaseEvents { get; } = new(
        "LookAtEvents", "what AWS says of a database that makes no progress; AWS cannot limit this call to resources",
        ["rds:DescribeEvents"], Everything);

    /// <summary>
    /// AWS makes a service-linked role in the name of whoever makes it necessary first; limited to that service's role.
    /// </summary>
    internal static IamStatement MakeServiceLinkedRole(string sid, string why, string service, IamPlace place) => new(
        sid, why, ["iam:CreateServiceLinkedRole"], [place.ServiceLinkedRole(service)],
        new IamCondition("StringEquals", "iam:AWSServiceName", [service]));
}

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">IAM's operator: <c>StringEquals</c>.</param>
/// <param name="Key">The context key: <c>ecs:cluster</c>.</param>
/// <param name="Values">One of them must hold.</param>
public sealed record IamCondition(string Operator, string Key, IReadOnlyList<string> Values);
