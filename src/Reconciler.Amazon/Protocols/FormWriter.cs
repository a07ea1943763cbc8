using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// Writes a request as awsQuery's form fields (<c>Filters.Filter.1.Name</c>), driven by the source-generated
/// property tables: no accessor is written by hand and nothing is reflected upon.
/// </summary>
internal static class FormWriter
{
    /// <summary>Adds the fields of an object; members that are null are left out.</summary>
    public static void Write(IDictionary<string, string> fields, object shape, JsonTypeInfo table) =>
        Members(fields, string.Empty, shape, table);

    private static void Members(IDictionary<string, string> fields, string prefix, object shape, JsonTypeInfo table)
    {
        foreach (var property in table.Properties)
        {
            if (property.Get?.Invoke(shape) is { } value)
            {
                Member(fields, prefix + property.Name, value, property, table);
            }
        }
    }

    private static void Member(
        IDictionary<string, string> fields, string name, object value, JsonPropertyInfo property, JsonTypeInfo table)
    {
        if (value is IList list)
        {
            Items(fields, name, ItemName(property), list, table.Options.GetTypeInfo(property.PropertyType));
        }
        else
        {
            Value(fields, name, value, table.Options.GetTypeInfo(property.PropertyType));
        }
    }

    private static void Items(
        IDictionary<string, string> fields, string name, string itemName, IList list, JsonTypeInfo table)
    {
        if (list.Count == 0)
        {
            // AWS tells an emptied list from one left out by the bare name.
            fields[name] = string.Empty;
            return;
        }
        var itemTable = table.Options.GetTypeInfo(table.ElementType!);
        for (var i = 0; i < list.Count; i++)
        {
            Value(fields, $"{name}.{itemName}.{i + 1}", list[i]!, itemTable);
        }
    }

    private static void Value(IDictionary<string, string> fields, string name, object value, JsonTypeInfo table)
    {
        if (table.Kind == JsonTypeInfoKind.Object)
        {
            Members(fields, name + ".", value, table);
            return;
        }
        fields[name] = value switch
        {
            string text => text,
            ConstantClass constant => constant.Value,
            bool flag => flag ? "true" : "false",
            DateTime time => WireTime.Format(time),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"{name}: a form field cannot hold {table.Type}."),
        };
    }

    private static string ItemName(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(ListItemAttribute), inherit: false) is [ListItemAttribute item]
            ? item.Name
            : "member";
}
