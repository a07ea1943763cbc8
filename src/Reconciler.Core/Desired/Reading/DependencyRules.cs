using System.Collections;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired.Reading;

/// <summary>
/// What each resource of an environment depends on (design §3): what it names and, transitively, what those name; left
/// out, a workload depends on every database and cache. Names that do not exist and cycles are findings.
/// </summary>
internal sealed class DependencyRules(IReadOnlyList<ResourceDraft> resources, ICollection<Finding> findings)
{
    private readonly ResourceDraft[] _resources = [.. resources.OrderBy(r => r.Address)];

    /// <summary>The closed dependencies of every resource; complete only where no finding was added.</summary>
    public IReadOnlyDictionary<ResourceAddress, IReadOnlyList<ResourceAddress>> Close()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _resources.Length; i++) index[_resources[i].Address.Local] = i;
        int[] dependencies = [.. Enumerable.Range(0, _resources.Length).Where(i => _resources[i].Kind.Role == KindRole.Dependency)];
        var direct = new int[_resources.Length][];
        for (var i = 0; i < _resources.Length; i++)
            direct[i] = _resources[i].Common.DependsOn is { } named
                ? [.. Named(_resources[i], named, index).Distinct()]
                : _resources[i].Kind.Role == KindRole.Workload ? dependencies : [];

        var closed = new BitArray[_resources.Length];
        for (var open = CloseWhatIsFree(direct, closed); open.Count > 0; open = CloseWhatIsFree(direct, closed))
            ReportCycle(open, direct, closed);

        var result = new Dictionary<ResourceAddress, IReadOnlyList<ResourceAddress>>();
        for (var i = 0; i < _resources.Length; i++)
            result[_resources[i].Address] = [.. Enumerable.Range(0, _resources.Length).Where(j => closed[i][j]).Select(j => _resources[j].Address)];
        return result;
    }

    private IEnumerable<int> Named(ResourceDraft from, IReadOnlyList<ResourceReference> references, Dictionary<string, int> index)
    {
        if (from.Kind.Role.StandsApart() && references.Count > 0)
        {
            findings.Add(new Finding(references[0].At, references[0].Path,
                from.Kind.Role == KindRole.Alarm
                    ? "an alarm cannot depend on anything: it is muted before everything else and unmuted after it. Remove dependsOn."
                    : $"a {from.Kind.Name} cannot depend on anything: it has no part in falling asleep and waking. Remove dependsOn."));
            yield break;
        }

        foreach (var reference in references)
            if (!index.TryGetValue(reference.Local, out var i))
                findings.Add(new Finding(reference.At, reference.Path, Missing(reference.Local)));
            else if (_resources[i].Kind.Role.StandsApart())
                findings.Add(new Finding(reference.At, reference.Path,
                    $"{reference.Local} is {(_resources[i].Kind.Role == KindRole.Alarm ? "an alarm" : $"a {_resources[i].Kind.Name}")}, "
                    + "and nothing can depend on one. Name a service, a database or a cache."));
            else
                yield return i;
    }

    private string Missing(string local) =>
        NotDeclared(local, [.. _resources.Where(r => !r.Kind.Role.StandsApart()).Select(r => r.Address)]);

    /// <summary>What to say of a resource that is named and not declared.</summary>
    /// <param name="local">As it is written.</param>
    /// <param name="known">What can be named.</param>
    public static string NotDeclared(string local, IReadOnlyList<ResourceAddress> known)
    {
        var nearest = known.Where(a => a.Name == local).Select(a => a.Local).FirstOrDefault()
            ?? Suggestion.Nearest(local, known.Select(a => a.Local));
        return $"{local} is not declared in this environment; " + (nearest is not null ? $"did you mean {nearest}?"
            : known.Count == 0 ? "declare it, or remove it here." : $"there are {string.Join(", ", known.Take(20).Select(a => a.Local))}.");
    }

    /// <summary>Closes whatever depends only on what is closed, until nothing more is to be done.</summary>
    /// <returns>What is left: each of it depends on another of it, so there is a cycle.</returns>
    private static List<int> CloseWhatIsFree(int[][] direct, BitArray[] closed)
    {
        var open = Enumerable.Range(0, direct.Length).Where(i => closed[i] is null).ToList();
        for (var before = -1; before != open.Count;)
        {
            before = open.Count;
            open.RemoveAll(i =>
            {
                if (!Array.TrueForAll(direct[i], j => closed[j] is not null)) return false;
                var all = new BitArray(direct.Length);
                foreach (var j in direct[i])
                {
                    all.Or(closed[j]);
                    all[j] = true;
                }

                closed[i] = all;
                return true;
            });
        }

        return open;
    }

    private void ReportCycle(List<int> open, int[][] direct, BitArray[] closed)
    {
        var walk = new List<int>();
        for (var at = open[0]; ; at = direct[at].First(j => closed[j] is null))
        {
            var seen = walk.IndexOf(at);
            walk.Add(at);
            if (seen < 0) continue;
            walk = walk[seen..];
            break;
        }

        // Told from its first member by address, so that one cycle reads the same wherever the walk met it.
        walk.RemoveAt(walk.Count - 1);
        var first = walk.IndexOf(walk.Min());
        List<int> cycle = [.. walk[first..], .. walk[..first], walk[first]];
        var start = _resources[cycle[0]];
        var next = _resources[cycle[1]].Address.Local;
        var reference = start.Common.DependsOn?.FirstOrDefault(r => r.Local == next);
        findings.Add(new Finding(reference?.At ?? start.At, reference?.Path ?? start.Path,
            $"dependencies run in a circle: {string.Join(" → ", cycle.Select(i => _resources[i].Address.Local))}. Remove one of them"
            + (cycle.Exists(i => _resources[i].Common.DependsOn is null)
                ? "; a service that leaves dependsOn out depends on every database and cache." : ".")));
        foreach (var i in walk) closed[i] = new BitArray(direct.Length);
    }
}
