using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using KeyValuePair = System.Collections.Generic.KeyValuePair;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// Looks whether tasks of services without counts are still stopping: connections are open and queries run until a task
/// is <c>STOPPED</c>. ListTasks with the desired status STOPPED gives those on their way out and those that stopped within
/// about the last hour; DescribeTasks tells them apart, a hundred of a cluster in a call.
/// </summary>
internal sealed class EcsTaskLookAws(IAwsAccess aws)
{
    /// <summary>What ListTasks gives and DescribeTasks takes at most.</summary>
    public const int PageSize = 100;

    /// <summary>How many tasks of each service are not stopped yet; without a call where no service is given.</summary>
    public async Task<IReadOnlyDictionary<EcsServiceName, Answered<int>>> StillStoppingAsync(
        IReadOnlyList<EcsServiceName> names, CancellationToken ct)
    {
        var clusters = names.GroupBy(n => n.Cluster, StringComparer.Ordinal);
        var answers = await Task.WhenAll(clusters.Select(cluster => OfClusterAsync(cluster.Key, [.. cluster], ct)));
        return answers.SelectMany(answer => answer).ToDictionary();
    }

    private async Task<Dictionary<EcsServiceName, Answered<int>>> OfClusterAsync(
        string cluster, EcsServiceName[] names, CancellationToken ct)
    {
        var listed = await Task.WhenAll(names.Select(name => ListAsync(name, ct)));
        var arns = listed.SelectMany(l => l.Answer.Value ?? []).Distinct(StringComparer.Ordinal);
        var described = await Task.WhenAll(arns.Chunk(PageSize).Select(chunk => DescribeAsync(cluster, chunk, ct)));
        var statuses = described.SelectMany(d => d).ToDictionary(StringComparer.Ordinal);
        return listed.ToDictionary(l => l.Name, l => Count(l.Answer, statuses));
    }

    private static Answered<int> Count(
        Answered<IReadOnlyList<string>> listed, Dictionary<string, Answered<string?>> statuses)
    {
        if (listed.Problem is { } unlisted) return Answered.Failed<int>(unlisted);
        var tasks = listed.Value.Select(arn => statuses[arn]).ToList();
        return tasks.Find(t => t.Problem is not null) is { Problem: { } problem }
            ? Answered.Failed<int>(problem)
            : new(tasks.Count(t => t.Value is not (null or "STOPPED")));
    }

    private async Task<(EcsServiceName Name, Answered<IReadOnlyList<string>> Answer)> ListAsync(
        EcsServiceName name, CancellationToken ct)
    {
        var arns = new List<string>();
        string? token = null;
        try
        {
            do
            {
                var request = new ListTasksRequest
                {
                    Cluster = name.Cluster,
                    ServiceName = name.Service,
                    DesiredStatus = DesiredStatus.STOPPED,
                    MaxResults = PageSize,
                    NextToken = token,
                };
                var page = await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(request, c), ct);
                arns.AddRange(page.TaskArns ?? []);
                token = page.NextToken;
            }
            while (!string.IsNullOrEmpty(token));
        }
        catch (AwsCallException e)
        {
            return (name, Answered.Failed<IReadOnlyList<string>>(Outcomes.Reason(e)));
        }

        return (name, new(arns));
    }

    /// <summary>The last status of each task; null for one that ECS has forgotten since, which it does with stopped ones only.</summary>
    private async Task<IEnumerable<KeyValuePair<string, Answered<string?>>>> DescribeAsync(
        string cluster, string[] arns, CancellationToken ct)
    {
        Func<string, Answered<string?>> answer;
        try
        {
            var request = new DescribeTasksRequest { Cluster = cluster, Tasks = [.. arns] };
            var response = await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(request, c), ct);
            var tasks = (response.Tasks ?? []).Where(t => t.TaskArn is not null).ToLookup(t => t.TaskArn!, StringComparer.Ordinal);
            var gone = (response.Failures ?? []).Where(f => f.Reason == "MISSING").Select(f => f.Arn).ToHashSet();
            answer = arn => tasks[arn].FirstOrDefault() is { LastStatus: { } status } ? new(status)
                : gone.Contains(arn) ? new(null)
                : Answered.Failed<string?>($"DescribeTasks did not answer for {arn}");
        }
        catch (AwsCallException e)
        {
            answer = _ => Answered.Failed<string?>(Outcomes.Reason(e));
        }

        return arns.Select(arn => KeyValuePair.Create(arn, answer(arn)));
    }
}
