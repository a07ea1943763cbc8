using System.Text;
using Reconciler.Core.Desired.Reading;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired;

/// <summary>The field tables of the documentation, in Markdown. They come from the declarations that the binding uses.</summary>
public static class FieldTable
{
    /// <summary>Writes the tables of everything that desired state can say: the environment, then each kind.</summary>
    /// <param name="kinds">The kinds that may be declared.</param>
    public static string Write(IReadOnlyList<IKind> kinds)
    {
        var sections = kinds.SelectMany(k => new[] { k.Section, k.DefaultsSection }).ToHashSet();
        var document = EnvironmentTypes.Document(kinds).Fields;
        var text = new StringBuilder("## Environment\n\n");
        Header(text);
        Rows(text, document.Where(f => f.Name != "spec"), "", _ => true);
        Rows(text, document.Where(f => f.Name == "spec").SelectMany(f => f.Type.Fields), "spec.", f => !sections.Contains(f.Name));
        foreach (var kind in kinds)
        {
            text.Append($"\n## {kind.Section}\n\nA map of short names to resources of the kind `{kind.Name}`.");
            if (kind.DefaultsSection is { } defaults) text.Append($" What a resource leaves out is taken from `{defaults}`.");
            text.Append("\n\n").Append(Write([.. kind.Schema.Fields, .. CommonFields.Type.Fields]));
        }

        return text.ToString();
    }

    /// <summary>Writes one table: a row a field, fields of maps inside with a dotted name.</summary>
    /// <param name="fields">The fields.</param>
    public static string Write(IReadOnlyList<IFieldDeclaration> fields)
    {
        var text = new StringBuilder();
        Header(text);
        Rows(text, fields, "", _ => true);
        return text.ToString();
    }

    private static void Header(StringBuilder text) => text.Append("| field | value | required | meaning |\n|---|---|---|---|\n");

    private static void Rows(StringBuilder text, IEnumerable<IFieldDeclaration> fields, string prefix, Func<IFieldDeclaration, bool> shown)
    {
        foreach (var field in fields.Where(shown))
        {
            text.Append($"| `{prefix}{field.Name}` | {Cell(field.Type.Expected)} | {(field.Required ? "yes" : "no")} | {Cell(field.About)} |\n");
            Rows(text, field.Type.Fields, $"{prefix}{field.Name}.", _ => true);
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
