namespace Reconciler.Core.Desired.Reading;

/// <summary>What only shows when all documents are seen together. Both sides get a finding: which one is meant is not ours to guess.</summary>
internal static class AcrossDocuments
{
    /// <summary>Two environments of one name.</summary>
    public static void FindNamesTakenTwice(IReadOnlyList<EnvironmentDraft> drafts)
    {
        foreach (var same in drafts.Where(d => d.Name is not null).GroupBy(d => d.Name!, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var all = same.ToList();
            foreach (var draft in all)
                draft.Add(draft.NameAt, "metadata.name",
                    $"the environment {same.Key} is declared more than once, also at {all.First(other => other != draft).NameAt}. Rename or remove one of them.");
        }
    }

    /// <summary>One AWS resource declared twice: two would correct it against each other for ever.</summary>
    public static void FindResourcesDeclaredTwice(IReadOnlyList<EnvironmentDraft> drafts)
    {
        var claims = drafts
            .SelectMany(draft => draft.Resources.Select(resource => (Draft: draft, Resource: resource)))
            .Where(each => each.Draft.Aws is not null && each.Resource.Spec is not null)
            .GroupBy(each => (each.Draft.Aws!.AccountId, each.Draft.Aws.Region,
                Identity: each.Resource.Kind.Identity(each.Resource.Spec!)));
        foreach (var claim in claims)
        {
            var all = claim.ToList();
            foreach (var (draft, resource) in all)
            {
                // Of two environments with one name the name is the mistake, said already.
                var other = all.Find(o => o.Resource != resource && (o.Draft == draft || o.Draft.Name != draft.Name));
                if (other.Resource is null) continue;
                draft.Add(resource.At, resource.Path,
                    $"the AWS resource {claim.Key.Identity} is declared twice, also as {other.Resource.Address} at {other.Resource.At}. Remove one of them.");
            }
        }
    }
}
