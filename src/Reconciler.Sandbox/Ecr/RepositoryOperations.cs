using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecr;

/// <summary>DescribeRepositories.</summary>
internal sealed class RepositoryOperations(Shelf<Repository> repositories, string account)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeRepositories", Describe) with { Summary = call => string.Join(' ', call.Texts("repositoryNames")) },
    ];

    /// <exception cref="AwsRefusal"><c>RepositoryNotFoundException</c></exception>
    public static Repository Required(Shelf<Repository> repositories, string account, string name, SandboxCall call) =>
        (call.Text("registryId") is null or "" || call.Text("registryId") == account ? repositories.FindAt(name, call.AsOf) : null)
        ?? throw new AwsRefusal("RepositoryNotFoundException",
            $"The repository with name '{name}' does not exist in the registry with id '{call.Text("registryId") ?? account}'");

    private JsonObject Describe(SandboxCall call)
    {
        var asked = call.Texts("repositoryNames");
        var all = asked.Count > 0 ? asked.Select(name => Required(repositories, account, name, call)) : repositories.AllAt(call.AsOf);
        var (items, next) = EcrPage.Of(all, repository => repository.Name, call);
        return new JsonObject
        {
            ["repositories"] = new JsonArray([.. items.Select(repository => new JsonObject
            {
                ["repositoryArn"] = repository.Arn,
                ["registryId"] = account,
                ["repositoryName"] = repository.Name,
                ["repositoryUri"] = repository.Uri,
                ["createdAt"] = JsonValue.Create(repository.CreatedAt),
                ["imageTagMutability"] = "MUTABLE",
                ["imageScanningConfiguration"] = new JsonObject { ["scanOnPush"] = false },
                ["encryptionConfiguration"] = new JsonObject { ["encryptionType"] = "AES256" },
            })]),
            ["nextToken"] = next,
        };
    }
}
