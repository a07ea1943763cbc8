namespace Reconciler.Diagnosing.Rules;

/// <summary>Caches that are not available, or that the application does not reach.</summary>
internal sealed class CacheRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        if (!seen.Awake) yield break;
        var shell = new ShellLines(seen);
        string[] words = [.. seen.PageFields(cache: true), .. seen.Connections(cache: true).Take(3).Select(l => $"log: {l}")];
        var sick = SickDependency.Of(seen, caches: true).ToList();
        foreach (var cache in sick)
            yield return new Diagnosis(
                Entries.Cache, Likelihood.Certain, [$"{cache.Declaration.Address.Local} ({cache.Id}): {cache.Detail}", .. words],
                cache.Status switch
                {
                    null => "The declared cache does not exist: it was deleted, or has another name.",
                    "create-failed" => "The cache could not be made.",
                    { } status => $"The cache is {status}, and is not available meanwhile.",
                },
                cache.Status is null or "create-failed"
                    ? $"Make it again with Terraform, or correct its id in replicationGroups.{cache.Declaration.Address.Name} of the desired state."
                    : "Wait until AWS is done with it: a cache can be neither stopped nor started.",
                [Describe(cache.Id, shell), shell.WhoWrote(cache.Id)]);
        if (sick.Count > 0 || words.Length == 0) yield break;
        yield return new Diagnosis(
            Entries.Cache, Likelihood.Likely, words,
            "The application does not reach its cache, and AWS has the cache available: the pool of connections is exhausted, a security group keeps it out, or the address in the settings is wrong.",
            "Compare the security group of the tasks with the cache's inbound rules (6379), then look at the number of connections and at the size of the application's pool.",
            [
                .. from need in seen.Needs
                   where ConnectionWords.IsCache(need)
                   let id = SickDependency.IdOf(need)
                   from line in new[] { Describe(id, shell), shell.CacheMetric(id, "CurrConnections", "Maximum") }
                   select line,
                .. shell.Log,
            ]);
    }

    private static string Describe(string id, ShellLines shell) =>
        shell.Aws($"elasticache describe-replication-groups --replication-group-id {id} --query 'ReplicationGroups[0].{{status:Status,groups:NodeGroups}}'");
}
