using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using CsCheck;

namespace Reconciler.Amazon.Tests.Wire;

/// <summary>
/// Requests, answers and what they hold, made, shown and written by plain reflection: another way than the product's, so
/// that the two can be held against each other.
/// </summary>
internal static class Shapes
{
    private static readonly string[] Texts =
    [
        "", "a", "ohmycoins-prod", " edges ", "<&>\"'", "]]>", "line\nbreak", "\t", "é ü ß", "日本", "😀", "null", "0", "true", "%2B+&=", "\u2028", "\r\n",
        "arn:aws:ecs:ap-southeast-2:123456789012:service/c/s", new('x', 300),
    ];

    private static readonly double[] Numbers = [0, -0.0, 0.1, 80, 1e300, -1e-300, double.Epsilon, 10737418240, 1 / 3.0];

    /// <summary>One of these.</summary>
    internal static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>The members of a shape: what a class declares itself, not what the SDK's base classes add, nor the rest.</summary>
    internal static IEnumerable<PropertyInfo> MembersOf(Type shape) =>
        shape.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => !member.IsDefined(typeof(JsonExtensionDataAttribute)));

    /// <summary>An object in which some members are set, each after the seed.</summary>
    internal static object Make(Type type, Random random, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return Texts[random.Next(Texts.Length)];
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return random.Next(4) == 0 ? int.MinValue : random.Next();
        if (type == typeof(long)) return random.Next(4) == 0 ? long.MaxValue : random.NextInt64();
        if (type == typeof(double)) return Numbers[random.Next(Numbers.Length)];
        if (type == typeof(DateTime)) return DateTime.UnixEpoch.AddMilliseconds(random.NextInt64(0, 4_000_000_000_000));
        if (type.IsAssignableTo(typeof(ConstantClass)))
        {
            var listed = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            return random.Next(4) == 0
                ? Activator.CreateInstance(type, "value-of-tomorrow")!
                : listed[random.Next(listed.Length)].GetValue(null)!;
        }
        var made = Activator.CreateInstance(type)!;
        if (made is IList list)
        {
            for (var count = depth > 6 ? 0 : random.Next(4); count > 0; count--)
            {
                list.Add(Make(type.GetGenericArguments()[0], random, depth + 1));
            }
            return list;
        }
        if (made is IDictionary map)
        {
            map["key"] = Make(type.GetGenericArguments()[1], random, depth + 1);
            return map;
        }
        foreach (var member in MembersOf(type).Where(_ => random.Next(3) > 0))
        {
            member.SetValue(made, Make(member.PropertyType, random, depth + 1));
        }
        return made;
    }

    /// <summary>Everything that is set, as text: two objects are the same where their texts are.</summary>
    internal static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        ConstantClass constant => $"{constant.GetType().Name}.{constant.Value}",
        DateTime time => $"{time.Kind} {time.Ticks}",
        IFormattable number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IDictionary map => $"<{string.Join(", ", map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"[{key}, {map[key]}]"))}>",
        IList list => $"[{string.Join(", ", list.Cast<object>().Select(Show))}]",
        _ => $"{value.GetType().Name}{{{string.Join(", ", MembersOf(value.GetType())
            .Select(member => (member.Name, Value: member.GetValue(value)))
            .Where(member => member.Value is not null)
            .Select(member => $"{member.Name}={Show(member.Value)}"))}}}",
    };

    /// <summary>How many single values an object holds; an empty list is one.</summary>
    internal static int CountLeaves(object? value) => value switch
    {
        null => 0,
        IList { Count: 0 } => 1,
        IList list => list.Cast<object>().Sum(CountLeaves),
        string or ConstantClass or ValueType => 1,
        _ => MembersOf(value.GetType()).Sum(member => CountLeaves(member.GetValue(value))),
    };

    /// <summary>An answer as awsQuery writes it.</summary>
    internal static byte[] ToAnswer(string operation, object answer, string item = "member")
    {
        var document = new XElement(operation + "Response", ToXml(operation + "Result", answer, item));
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
        {
            document.WriteTo(writer);
        }
        return body.ToArray();
    }

    /// <summary>An object as awsJson writes it; times are seconds since 1970.</summary>
    internal static JsonNode ToJson(object value, bool camelCase) => value switch
    {
        string text => JsonValue.Create(text),
        ConstantClass constant => JsonValue.Create(constant.Value),
        IDictionary map => new JsonObject(
            map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)ToJson(map[key]!, camelCase)))),
        IList list => new JsonArray([.. list.Cast<object>().Select(each => ToJson(each, camelCase))]),
        DateTime time => JsonValue.Create((decimal)(time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => new JsonObject(MembersOf(value.GetType())
            .Select(member => (member.Name, Value: member.GetValue(value)))
            .Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(
                camelCase ? char.ToLowerInvariant(member.Name[0]) + member.Name[1..] : member.Name,
                (JsonNode?)ToJson(member.Value!, camelCase)))),
    };

    private static XElement ToXml(string name, object value, string item) => value switch
    {
        string text => new XElement(name, text),
        ConstantClass constant => new XElement(name, constant.Value),
        IList list => new XElement(name, list.Cast<object>().Select(each => ToXml(item, each, item))),
        DateTime time => new XElement(name, time.ToString("O", CultureInfo.InvariantCulture)),
        bool flag => new XElement(name, flag ? "true" : "false"),
        IFormattable number => new XElement(name, number.ToString("R", CultureInfo.InvariantCulture)),
        _ => new XElement(name, MembersOf(value.GetType())
            .Select(member => (member.Name, Value: member.GetValue(value)))
            .Where(member => member.Value is not null)
            .Select(member => ToXml(member.Name, member.Value!, item))),
    };
}
