using Reconciler.Core.Planning;
using Reconciler.Kinds.Dashboard;

namespace Reconciler.Kinds.Tests.Dashboard;

/// <summary>Short ways to a dashboard that is declared and seen in some way.</summary>
internal static class DashboardScene
{
    public const string Cpu = """{"type":"metric","properties":{"title":"CPU","region":"ap-southeast-2"}}""";
    public const string Hits = """{"type":"metric","properties":{"title":"Hits"}}""";
    public const string Note = """{"type":"text","properties":{"markdown":"made by reconciler"}}""";

    public static readonly DashboardSpec Shop = new("shop", DashboardBody.Of(Board(Cpu, Hits, Note)));

    public static string Board(params IEnumerable<string> widgets) => $$"""{"widgets":[{{string.Join(',', widgets)}}],"start":"-PT3H"}""";

    public static Scene Scene(string? live) =>
        new(DashboardKind.Instance, Shop) { Live = live is null ? null : new DashboardLive(DashboardBody.Of(live)) };

    public static ProposedAction Only(this Assessment assessment) => Assert.Single(assessment.Actions);
}
