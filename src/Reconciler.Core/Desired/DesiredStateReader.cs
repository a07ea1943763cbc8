using Reconciler.Core.Desired.Reading;
using Reconciler.Core.Desired.Yaml;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired;

/// <summary>Reads the files of a source into validated environments, with everything that is wrong, all at once. Pure.</summary>
public static class DesiredStateReader
{
    /// <summary>Reads a source.</summary>
    /// <param name="files">Its files in any order; they are taken in ordinal order of their paths.</param>
    /// <param name="kinds">The kinds that may be declared.</param>
    /// <param name="source">What to call the source where a finding is about all of it: a folder, a repository.</param>
    /// <returns>The valid environments by name, every finding by place, and what is known of the rest.</returns>
    public static DesiredStateReading Read(
        IReadOnlyList<SourceFile> files, IReadOnlyList<IKind> kinds, string source = "desired state")
    {
        // 1. Files to documents. What cannot be read may hold any environment: the reading is then incomplete.
        var findings = new List<Finding>();
        var drafts = new List<EnvironmentDraft>();
        var complete = true;
        if (files.Count == 0)
        {
            findings.Add(new Finding(new SourceLocation(source, 0, 0), "",
                "there is no file with desired state. Add one with an Environment document, or correct the path."));
            complete = false;
        }

        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var before = findings.Count;
            var documents = YamlReader.Read(file, findings);
            if (documents.Count == 0 && findings.Count == before)
                findings.Add(new Finding(new SourceLocation(file.Path, 0, 0), "",
                    "the file holds no document. Write an Environment into it, restore it, or delete the file."));
            complete &= documents.Count > 0 && documents.All(d => d.Root is not null);

            // 2. Documents to drafts, each judged by itself.
            drafts.AddRange(documents.Where(d => d.Root is not null).Select(d => new EnvironmentDraft(d, kinds)));
        }

        // 3. Drafts against each other.
        AcrossDocuments.FindNamesTakenTwice(drafts);
        AcrossDocuments.FindResourcesDeclaredTwice(drafts);

        findings.AddRange(drafts.SelectMany(d => d.Findings));
        return new DesiredStateReading(
            [.. drafts.Where(d => d.Valid).Select(d => d.ToSpec()).OrderBy(e => e.Name, StringComparer.Ordinal)],
            InOrder(findings),
            [.. drafts.Where(d => !d.Valid && d.Name is not null).Select(d => d.Name!).Distinct().Order(StringComparer.Ordinal)],
            complete && drafts.TrueForAll(d => d.Name is not null && d.HasSpec));
    }

    /// <summary>By place, each once, and of a file that is wrong all over only the first ones with the number of the rest.</summary>
    private static List<Finding> InOrder(IEnumerable<Finding> findings)
    {
        var result = new List<Finding>();
        var ordered = findings.Distinct().OrderBy(f => f.At)
            .ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal);
        foreach (var file in ordered.GroupBy(f => f.At.File))
        {
            var all = file.ToList();
            result.AddRange(all.Take(YamlLimits.Findings));
            if (all.Count > YamlLimits.Findings)
                result.Add(new Finding(all[YamlLimits.Findings].At, "",
                    $"{all.Count - YamlLimits.Findings} more findings from here on. Correct those above first."));
        }

        return result;
    }
}
