using System.Text.Json;
using Amazon.ECS;
using Amazon.Runtime;
using Reconciler.Amazon.Tests.Wire;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>Goes through classes and AWS's shapes side by side and notes where they part.</summary>
internal sealed class ShapeWalk(ServiceModel model)
{
    private static readonly Dictionary<string, Type> Scalars = new()
    {
        ["string"] = typeof(string),
        ["boolean"] = typeof(bool),
        ["integer"] = typeof(int),
        ["long"] = typeof(long),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
        ["timestamp"] = typeof(DateTime),
    };

    internal HashSet<Type> Seen { get; } = [];

    /// <summary>What AWS does not have, or has otherwise.</summary>
    internal List<string> Wrong { get; } = [];

    /// <summary>What AWS has and the classes do not.</summary>
    internal List<string> Missing { get; } = [];

    internal int Members { get; private set; }

    internal static string UpperFirst(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Every request, answer and model class of a service.</summary>
    internal static IEnumerable<Type> ClassesOf(string service) => typeof(AmazonECSClient).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == $"Amazon.{service}.Model" && !type.IsAssignableTo(typeof(Exception)));

    /// <summary>Begins at a request or an answer; an operation may have no shape there.</summary>
    internal void Root(Type type, string? shape)
    {
        if (shape is not null)
        {
            Structure(type, shape);
        }
        else if (Seen.Add(type) && Shapes.MembersOf(type).Any())
        {
            Wrong.Add($"{type.Name}: has members where AWS has none");
        }
    }

    private void Structure(Type type, string shape)
    {
        if (!Seen.Add(type))
        {
            return;
        }
        var members = model.Shape(shape).GetProperty("members").EnumerateObject()
            .ToDictionary(member => UpperFirst(member.Name), member => ShapeIn(member.Value));
        foreach (var property in Shapes.MembersOf(type))
        {
            Members++;
            var place = $"{type.Name}.{property.Name}";
            var bare = Nullable.GetUnderlyingType(property.PropertyType);
            if (!members.Remove(property.Name, out var member))
            {
                Wrong.Add($"{place}: AWS's {shape} has no such member");
            }
            else if (property.PropertyType.IsValueType && bare is null)
            {
                Wrong.Add($"{place}: is never null, so that a member left out looks like a value");
            }
            else
            {
                Check(place, bare ?? property.PropertyType, member);
            }
        }
        Missing.AddRange(members.Keys.Select(member => $"{type.Name}.{member}"));
    }

    /// <summary>An item of a list is plain text where AWS has an enumeration: the official packages' rule.</summary>
    private void Check(string place, Type type, string shape, bool isItem = false)
    {
        var description = model.Shape(shape);
        var kind = description.GetProperty("type").GetString()!;
        if (kind == "string" && description.TryGetProperty("enum", out _) && !isItem)
        {
            Same(place, type, shape, type.Name == UpperFirst(shape) && type.IsAssignableTo(typeof(ConstantClass)));
        }
        else if (Scalars.TryGetValue(kind, out var scalar))
        {
            Same(place, type, scalar.Name, type == scalar);
        }
        else if (kind == "structure")
        {
            if (Same(place, type, shape, type.Name == UpperFirst(shape)))
            {
                Structure(type, shape);
            }
        }
        else
        {
            var (collection, parts) = kind == "list"
                ? (typeof(List<>), new[] { "member" })
                : (typeof(Dictionary<,>), ["key", "value"]);
            if (Same(place, type, collection.Name, type.IsGenericType && type.GetGenericTypeDefinition() == collection))
            {
                foreach (var (part, item) in parts.Zip(type.GetGenericArguments()))
                {
                    Check(place, item, ShapeIn(description.GetProperty(part)), isItem: true);
                }
            }
        }
    }

    private bool Same(string place, Type type, string expected, bool same)
    {
        if (!same)
        {
            Wrong.Add($"{place}: is {type.Name} where AWS has {expected}");
        }
        return same;
    }

    private static string ShapeIn(JsonElement member) => member.GetProperty("shape").GetString()!;
}
