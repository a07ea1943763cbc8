using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// Reads an awsQuery answer into an object, driven by the source-generated property tables. Unknown elements are
/// passed over, an item of a list may have any name, and an empty element is no number and no time.
/// </summary>
internal static class XmlShapeReader
{
    /// <summary>The object that the element holds.</summary>
    /// <exception cref="FormatException">A value does not fit its member.</exception>
    public static object Read(XElement element, JsonTypeInfo table)
    {
        var shape = table.CreateObject!();
        foreach (var property in table.Properties)
        {
            var member = element.Elements().FirstOrDefault(e => e.Name.LocalName == property.Name);
            if (member is not null && Value(member, table.Options.GetTypeInfo(property.PropertyType)) is { } value)
            {
                property.Set!(shape, value);
            }
        }
        return shape;
    }

    private static object? Value(XElement element, JsonTypeInfo table) => table.Kind switch
    {
        JsonTypeInfoKind.Object => Read(element, table),
        JsonTypeInfoKind.Enumerable => Items(element, table),
        _ when table.Type == typeof(string) => element.Value,
        _ when string.IsNullOrWhiteSpace(element.Value) => null,
        _ => Scalar(element, table),
    };

    private static IList Items(XElement element, JsonTypeInfo table)
    {
        var list = (IList)table.CreateObject!();
        var itemTable = table.Options.GetTypeInfo(table.ElementType!);
        foreach (var item in element.Elements())
        {
            list.Add(Value(item, itemTable));
        }
        return list;
    }

    private static object Scalar(XElement element, JsonTypeInfo table)
    {
        var text = element.Value.Trim();
        if (table.Converter is ITextReader constant)
        {
            return constant.FromText(text);
        }
        try
        {
            return (Nullable.GetUnderlyingType(table.Type) ?? table.Type) switch
            {
                var t when t == typeof(bool) => bool.Parse(text),
                var t when t == typeof(int) => checked((int)WholeNumber(text)),
                var t when t == typeof(long) => checked((long)WholeNumber(text)),
                var t when t == typeof(double) => double.Parse(text, CultureInfo.InvariantCulture),
                var t when t == typeof(DateTime) => WireTime.Parse(text),
                _ => throw new NotSupportedException($"An element cannot hold {table.Type}."),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new FormatException($"<{element.Name.LocalName}> holds '{text}', which is no {table.Type.Name}.", wrong);
        }
    }

    private static decimal WholeNumber(string text)
    {
        var number = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number == decimal.Truncate(number) ? number : throw new FormatException("It has a fraction.");
    }
}
