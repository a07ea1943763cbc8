using System.Reflection;

namespace Reconciler.Core.Tests.Recording;

/// <summary>Records with anything in them, built from their constructors, so that no type of event can be forgotten.</summary>
internal static class AnyRecord
{
    private static readonly string[] Texts =
        ["", "ecsService/backend", "ümlaut → \"quoted\" \\ \n <b>&amp;</b>", "🐘 elephant", "null", "\u2028line", "0", "4711"];

    public static T Of<T>(int seed, params object[] given) => (T)Of(typeof(T), new Random(seed), given);

    public static object Of(Type type, int seed) => Of(type, new Random(seed), []);

    private static object Of(Type type, Random random, object[] given)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
        var nullable = new NullabilityInfoContext();
        return constructor.Invoke([
            .. constructor.GetParameters().Select(p =>
                Array.Find(given, p.ParameterType.IsInstanceOfType)
                ?? (nullable.Create(p).WriteState == NullabilityState.Nullable && random.Next(3) == 0 ? null : Value(p.ParameterType, random))),
        ]);
    }

    private static object Value(Type type, Random random)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return Texts[random.Next(Texts.Length)];
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return random.Next();
        if (type == typeof(long)) return random.NextInt64();
        if (type == typeof(DateTimeOffset)) return Moment(random);
        if (type == typeof(TimeSpan)) return TimeSpan.FromSeconds(random.Next());
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!;
        if (!type.IsGenericType) return Of(type, random, []);
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return List(arguments[0], random);
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"{i}{Texts[random.Next(Texts.Length)]}", _ => Texts[random.Next(Texts.Length)]);
        throw new NotSupportedException($"Say how a {type} is made, so that events with it are tested.");
    }

    private static Array List(Type item, Random random)
    {
        var list = Array.CreateInstance(item, random.Next(4));
        for (var i = 0; i < list.Length; i++) list.SetValue(Value(item, random), i);
        return list;
    }

    private static DateTimeOffset Moment(Random random) => new(
        random.NextInt64(DateTime.UnixEpoch.Ticks, DateTime.UnixEpoch.AddYears(100).Ticks), TimeSpan.FromMinutes(15 * random.Next(-48, 56)));
}
