using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Dashboard;
using static Reconciler.Kinds.Tests.Dashboard.DashboardScene;

namespace Reconciler.Kinds.Tests.Dashboard;

/// <summary>Bodies are compared by what they mean.</summary>
public sealed class DashboardBodyTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{ "b" : 2,  "a":1 }""")]
    [InlineData("""{"a":{"x":[{"p":1,"q":2}],"y":null}}""", """{"a":{"y":null,"x":[{"q":2,"p":1}]}}""")]
    [InlineData("""{"a":150}""", """{"a":1.50e+02}""")]
    [InlineData("""{"a":0}""", """{"a":-0.00e7}""")]
    [InlineData("""{"a":0.015}""", """{"a":15e-3}""")]
    [InlineData("""{"a":"é\"/"}""", """{"a":"\u00e9\u0022\/"}""")]
    [InlineData("""{"a":2}""", """{"a":1,"a":2}""")]
    [InlineData("no json", "no json")]
    public void Same_meaning_is_the_same(string one, string other)
    {
        Assert.Equal(DashboardBody.Of(one), DashboardBody.Of(other));
        Assert.Equal(DashboardBody.Of(one).Hash, DashboardBody.Of(other).Hash);
    }

    [Theory]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":1}""", """{"a":-1}""")]
    [InlineData("""{"a":1}""", """{"a":10}""")]
    [InlineData("""{"a":9007199254740993}""", """{"a":9007199254740992}""")]
    [InlineData("""{"a":1e-40}""", """{"a":0}""")]
    [InlineData("""{"a":null}""", """{}""")]
    [InlineData("""{"a":true}""", """{"a":false}""")]
    [InlineData("""{"a":"x"}""", """{"a":"X"}""")]
    [InlineData("{}", "")]
    [InlineData("{}", "[]")]
    public void Other_meaning_is_another(string one, string other)
    {
        Assert.NotEqual(DashboardBody.Of(one), DashboardBody.Of(other));
        Assert.NotEqual(DashboardBody.Of(one).Hash, DashboardBody.Of(other).Hash);
    }

    [Fact]
    public void Hash_is_of_twelve_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{12}$", DashboardBody.Of("{}").Hash);

    [Fact]
    public void Any_order_of_members_is_no_change() =>
        (from node in AnyBody from seed in Gen.Int select (Body: node, Other: Shuffled(node, new Random(seed)))).Sample(pair =>
        {
            var spec = new DashboardSpec("shop", DashboardBody.Of(pair.Body.ToJsonString()));
            var live = pair.Other.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
            var assessment = (Scene(live) with { Spec = spec }).Assess();
            return assessment is { Sync: SyncStatus.Synced, Actions.Count: 0 };
        });

    private static readonly Gen<JsonNode?> AnyValue = Gen.Recursive<JsonNode?>((depth, inner) =>
    {
        var leaf = Gen.OneOf(
            Gen.Int.Select(i => (JsonNode?)i), Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)d),
            Gen.String[Gen.Char[' ', '~'], 0, 5].Select(s => (JsonNode?)s), Gen.Bool.Select(b => (JsonNode?)b), Gen.Const((JsonNode?)null));
        return depth > 3
            ? leaf
            : Gen.OneOf(
                leaf, inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
                Gen.Select(Gen.String[Gen.Char['a', 'f'], 1, 2], inner).Array[0, 5].Select(members => (JsonNode?)Object(members)));
    });

    private static readonly Gen<JsonObject> AnyBody =
        Gen.Select(Gen.String[Gen.Char['a', 'f'], 1, 2], AnyValue).Array[0, 8].Select(Object);

    private static JsonObject Object((string Name, JsonNode? Value)[] members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members) result[name] = value?.DeepClone();
        return result;
    }

    private static JsonNode Shuffled(JsonNode node, Random random) => node switch
    {
        JsonObject map => new JsonObject(map
            .Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Shuffled(m.Value, random)))
            .OrderBy(_ => random.Next())),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Shuffled(item, random))]),
        _ => node.DeepClone(),
    };
}
