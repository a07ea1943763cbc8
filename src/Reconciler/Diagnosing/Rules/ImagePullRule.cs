using Reconciler.Checking;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing.Rules;

/// <summary>
/// Images that could not be pulled: not there, not allowed, or not reached; the registry itself says which of them, and AWS's
/// words the rest (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html).
/// </summary>
internal sealed class ImagePullRule : IRule
{
    private static readonly string[] Denials = ["403", "AccessDenied", "not authorized", "no basic auth", "denied"];

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen) =>
        from task in seen.Stopped
        where task.Says(StopWords.CannotPull)
        group task by ImageOf(task) into image
        select One(image.Key, [.. image], seen);

    private static Diagnosis One(string? image, IReadOnlyList<EcsStoppedTask> failed, Symptoms seen)
    {
        var (words, shell) = (failed[0].Reason, new ShellLines(seen));
        var place = image is null ? null : EcrImage.Of(image, seen.Subject.Spec.Aws);
        var registry = image is not null && seen.Facts.Images.GetValueOrDefault(image) is { Problem: null, Value: var answer } ? answer : null;
        var role = seen.Definition(failed[0].Revision)?.ExecutionRole;
        var (cause, remedy) = (registry, place) switch
        {
            ({ HasRepository: false }, _) => ($"ECR has no repository {place!.Repository}.", $"Make the repository {place.Repository} and push the image, or correct the image's name: {Field(seen, image!)}."),
            ({ Image: null }, _) => ($"The image is not in ECR: {Named(place!)} was never pushed, or was deleted.", $"Push it, or name one that is there and commit: {Field(seen, image!)}."),
            ({ Image: not null }, _) => Told(words, "The image is in ECR, and", role),
            (_, null) when image is not null && words.Contains("denied", StringComparison.OrdinalIgnoreCase) =>
                ($"The image is from elsewhere ({image}): it does not exist there, or its registry wants a login.",
                    "Correct its name, give the container repositoryCredentials, or mirror it to ECR and declare that one."),
            (_, null) when image is not null => Told(words, $"The image is from elsewhere ({image}), and", role),
            _ => Told(words, "It could not be seen whether the image is in ECR, and", role),
        };
        return new Diagnosis(
            Entries.ImagePull, Likelihood.Certain,
            [
                .. TaskWords.Evidence(failed, seen.Subject.Now),
                .. registry is { } known && place is not null ? [Registry(known, place)] : Array.Empty<string>(),
            ],
            cause, remedy,
            [
                .. place is null ? [] : Images(place, registry, shell),
                .. registry is { Image: not null } && role is not null ? SecretRule.RolePolicies(role, shell) : [],
                .. place is not null && registry is null or { Image: not null } && IsDenied(words) ? Attach(role, failed[0].Revision, shell) : [],
                .. shell.Rollback(seen.Recent, $"{image ?? "the image"} cannot be pulled"),
            ]);
    }

    private static string? ImageOf(EcsStoppedTask task) =>
        (task.Containers.FirstOrDefault(c => c.Reason?.StartsWith(StopWords.CannotPull, StringComparison.Ordinal) == true) ?? (task.Containers.Count > 0 ? task.Containers[0] : null))?.Image;

    private static (string Cause, string Remedy) Told(string words, string which, string? role)
    {
        bool Has(params string[] any) => any.Any(a => words.Contains(a, StringComparison.OrdinalIgnoreCase));
        return IsDenied(words)
            ? ($"{which} the execution role may not pull it.", $"Attach AmazonECSTaskExecutionRolePolicy to {role ?? "the execution role"}, and see that the repository's own policy does not deny it.")
            : Has("timeout", "timed out", "deadline exceeded", "dial tcp", "connection", "no such host")
                ? ($"{which} the registry cannot be reached from the task's subnets.", "Mend the route: a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr and S3; and 443 open in the security groups.")
                : Has("toomanyrequests", "429", "rate limit")
                    ? ($"{which} the registry limits how often it is pulled from.", "Mirror the image to ECR and declare that one.")
                    : Has("no space left") ? ($"{which} there is no room for it.", "Give the task more ephemeral storage, or make the image smaller.")
                    : Has("not found", "manifest unknown", "does not exist") ? ($"{which} its registry does not know it.", "Correct the image's name or tag and commit it, or push it.")
                    : ($"{which} the role or the network stands in the way.", "Look at the execution role's policies and at the route from the task's subnets to the registry.");
    }

    private static bool IsDenied(string words) =>
        Denials.Any(a => words.Contains(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>The policy that AWS has for execution roles (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html).</summary>
    private static IEnumerable<string> Attach(string? role, string? revision, ShellLines shell)
    {
        var name = role is not null ? ShellLines.Quoted(role)
            : revision is null ? null
            : $"\"$({shell.Aws($"ecs describe-task-definition --task-definition {ShellLines.Quoted(revision)} --query taskDefinition.executionRoleArn --output text")} | sed 's|.*/||')\"";
        return name is null ? [] : [shell.Aws($"iam attach-role-policy --role-name {name} --policy-arn arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy")];
    }

    /// <summary>Where the name of the image is to be changed.</summary>
    private static string Field(Symptoms seen, string image) => seen.Spec.Release.Image == image
        ? $"ecsServices.{seen.Service.Address.Name}.image in the desired state"
        : seen.Spec.Release.TaskDefinition is not null
            ? $"ecsServices.{seen.Service.Address.Name}.taskDefinition in the desired state, to a revision with another image"
            : "the task definition has it, and Terraform or the pipeline made that";

    private static string Named(EcrImage image) => image.Tag is { } tag ? $"{image.Repository}:{tag}" : $"{image.Repository}@{image.Digest}";

    private static string Registry(SeenRegistry known, EcrImage place) => known switch
    {
        { HasRepository: false } => $"ECR: no repository {place.Repository}",
        { Image: null } => $"ECR: {place.Repository} has no {place.Tag ?? place.Digest}",
        { Image.PushedAt: { } at } => FormattableString.Invariant($"ECR: {Named(place)} is there, pushed {at.UtcDateTime:yyyy-MM-dd HH:mm}Z"),
        _ => $"ECR: {Named(place)} is there",
    };

    private static string[] Images(EcrImage place, SeenRegistry? registry, ShellLines shell) => registry is { HasRepository: false }
        ? [shell.Aws("ecr describe-repositories --query 'repositories[].repositoryName'")]
        : [shell.Aws($"ecr describe-images --repository-name {ShellLines.Quoted(place.Repository)} --query 'sort_by(imageDetails,&imagePushedAt)[-10:].[imageTags[0],imagePushedAt]' --output table")];
}
