using Reconciler.Kinds;

namespace Reconciler.Accounts;

/// <summary>
/// What the journal on DynamoDB needs to be allowed
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html). Pure.
/// </summary>
internal static class JournalIam
{
    /// <summary>For one table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="place">Where it is.</param>
    public static IEnumerable<IamStatement> Of(string table, IamPlace place)
    {
        string[] arn = [place.Arn("dynamodb", $"table/{table}")];
        yield return new IamStatement(
            "Journal", "reads and appends; removes what is past its retention",
            [
                "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query",
                "dynamodb:UpdateItem",
            ],
            arn);
        yield return new IamStatement(
            "MakeJournal", "makes the table where it is missing, and protects it; leave this out where the table is there",
            ["dynamodb:CreateTable", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable"], arn);
    }
}
