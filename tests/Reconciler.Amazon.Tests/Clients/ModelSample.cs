using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>
/// A value of every member that a shape of AWS's has, all different, which can be written by the model's own rules and
/// set on, or compared with, an object of ours.
/// </summary>
internal sealed class ModelSample(ServiceModel model)
{
    private readonly HashSet<string> _path = [];
    private int _count;

    /// <summary>A structure is a map by AWS's member names, a list has two items, a map one pair.</summary>
    internal object Of(string shape)
    {
        var description = model.Shape(shape);
        var number = ++_count;
        return description.GetProperty("type").GetString() switch
        {
            "structure" => Members(shape, description),
            "list" => new List<object> { Of(ShapeIn(description, "member")), Of(ShapeIn(description, "member")) },
            "map" => new Dictionary<string, object> { [$"key-{number}"] = Of(ShapeIn(description, "value")) },
            "boolean" => true,
            "integer" => number,
            "long" => 9007199254740993 + number,
            "double" or "float" => number + 0.25,
            "timestamp" => new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).AddSeconds(number),
            _ => description.TryGetProperty("enum", out var values) ? values[number % values.GetArrayLength()].GetString()! : $"text {number}",
        };
    }

    /// <summary>Puts a sample into an object of ours, as far as that has members for it.</summary>
    internal static object Fill(Type type, object sample)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (sample)
        {
            case Dictionary<string, object> map when type.IsGenericType:
                var filled = (IDictionary)Activator.CreateInstance(type)!;
                foreach (var (key, value) in map)
                {
                    filled[key] = value;
                }
                return filled;
            case Dictionary<string, object> members:
                var shape = Activator.CreateInstance(type)!;
                foreach (var (name, value) in members)
                {
                    if (type.GetProperty(ShapeWalk.UpperFirst(name)) is { } property)
                    {
                        property.SetValue(shape, Fill(property.PropertyType, value));
                    }
                }
                return shape;
            case List<object> items:
                var list = (IList)Activator.CreateInstance(type)!;
                items.ForEach(item => list.Add(Fill(type.GetGenericArguments()[0], item)));
                return list;
            case string text when type.IsAssignableTo(typeof(ConstantClass)):
                return Activator.CreateInstance(type, text)!;
            default:
                return sample;
        }
    }

    /// <summary>Leaves of a sample only what an object of ours has members for.</summary>
    internal static object Known(Type type, object sample) => sample switch
    {
        Dictionary<string, object> members when !type.IsGenericType => members
            .Select(member => (member.Key, member.Value, Property: type.GetProperty(ShapeWalk.UpperFirst(member.Key))))
            .Where(member => member.Property is not null)
            .ToDictionary(member => member.Key, member => Known(member.Property!.PropertyType, member.Value)),
        List<object> items => items.ConvertAll(item => Known(type.GetGenericArguments()[0], item)),
        _ => sample,
    };

    /// <summary>As awsJson has it.</summary>
    internal static JsonNode Json(object sample) => sample switch
    {
        Dictionary<string, object> members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Json(member.Value)))),
        List<object> items => new JsonArray([.. items.Select(Json)]),
        DateTime time => JsonValue.Create((time - DateTime.UnixEpoch).TotalSeconds),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create((string)sample),
    };

    /// <summary>As an awsQuery answer has it.</summary>
    internal XElement Xml(string name, string shape, object sample) => sample switch
    {
        Dictionary<string, object> members => new XElement(name, members.Select(member =>
        {
            var description = model.Shape(shape).GetProperty("members").GetProperty(member.Key);
            return Xml(LocationName(description, member.Key), description.GetProperty("shape").GetString()!, member.Value);
        })),
        List<object> items => new XElement(name, items.Select(item =>
            Xml(LocationName(model.Shape(shape).GetProperty("member"), "member"), ShapeIn(model.Shape(shape), "member"), item))),
        _ => new XElement(name, Text(sample)),
    };

    /// <summary>As an awsQuery request has it: a field for each value, by the path to it.</summary>
    internal IEnumerable<(string Name, string Value)> Form(string prefix, string shape, object sample) => sample switch
    {
        Dictionary<string, object> members => members.SelectMany(member =>
        {
            var description = model.Shape(shape).GetProperty("members").GetProperty(member.Key);
            return Form(
                (prefix.Length == 0 ? "" : prefix + ".") + LocationName(description, member.Key),
                description.GetProperty("shape").GetString()!,
                member.Value);
        }),
        List<object> items => items.SelectMany((item, index) => Form(
            $"{prefix}.{LocationName(model.Shape(shape).GetProperty("member"), "member")}.{index + 1}", ShapeIn(model.Shape(shape), "member"), item)),
        _ => [(prefix, Text(sample))],
    };

    private Dictionary<string, object> Members(string shape, JsonElement description)
    {
        var members = new Dictionary<string, object>();
        if (_path.Add(shape))
        {
            foreach (var member in description.GetProperty("members").EnumerateObject())
            {
                members[member.Name] = Of(member.Value.GetProperty("shape").GetString()!);
            }
            _path.Remove(shape);
        }
        return members;
    }

    private static string Text(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static string LocationName(JsonElement member, string otherwise) =>
        member.TryGetProperty("locationName", out var name) ? name.GetString()! : otherwise;

    private static string ShapeIn(JsonElement description, string part) => description.GetProperty(part).GetProperty("shape").GetString()!;
}
