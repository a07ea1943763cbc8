namespace Reconciler.Diagnosing.Rules;

/// <summary>
/// Tasks that ECS finds no place for
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html).
/// </summary>
internal sealed class PlacementRule : IRule
{
    private static readonly string[] Words = ["unable to place a task", "unable to place tasks", "unable to start a task", "unable to stop or start tasks"];

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var told = seen.Events.Where(e => Words.Any(w => e.Message.Contains(w, StringComparison.OrdinalIgnoreCase))).DistinctBy(e => e.Message).ToList();
        if (told.Count == 0) yield break;
        var (cause, remedy) = Why(told[0].Message);
        var shell = new ShellLines(seen);
        yield return new Diagnosis(
            Entries.Placement, Likelihood.Certain, [.. told.Take(3).Select(e => $"{TaskWords.Ago(e.At, seen.Subject.Now)}: {e.Message}")], cause, remedy, [shell.DescribeService]);
    }

    private static (string Cause, string Remedy) Why(string words)
    {
        bool Has(string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
        return Has("deployment configuration")
            ? ("minimumHealthyPercent and maximumPercent leave ECS no task that it may stop or start.", "Raise maximumPercent, or lower minimumHealthyPercent, in Terraform.")
            : Has("Capacity is unavailable") ? ("Fargate has no room in these Availability Zones now.", "Wait, or give the service subnets in more Availability Zones.")
            : Has("RESOURCE:ENI") || Has("network interface") ? ("There is no network interface left: the instances', or the subnet has no free address.", "Use larger subnets, or instances with more interfaces.")
            : Has("vCPU") ? ("The account's limit of Fargate vCPUs is reached.", "Ask for a higher quota (Service Quotas, Fargate), or run fewer tasks.")
            : Has("no container instance") || Has("RESOURCE:") ? ("No instance of the cluster has enough room.", "Add instances, or make the task smaller.")
            : ("ECS finds no place for tasks; its words say why.", "Do what they say; ECS tries again by itself.");
    }
}
