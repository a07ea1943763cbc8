using System.Reflection;
using System.Text.Json;
using CsCheck;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>
/// The journal's JSON is a contract with every journal that was ever written. <c>events.jsonl</c> holds an entry of every
/// type as it was written once: lines are added, never changed.
/// </summary>
public sealed class EventJsonTests
{
    [Fact]
    public void Every_event_is_written_as_it_always_was() =>
        Assert.Equal(Golden.Lines("events.jsonl"), EventSamples.All.Select(e => EventSamples.Entry(e).ToText()));

    [Fact]
    public void Every_entry_that_was_ever_written_can_be_read() =>
        Assert.Equal(
            Golden.Lines("events.jsonl"), Golden.Lines("events.jsonl").Select(line => JournalEntry.Parse(line).ToText()));

    [Fact]
    public void Samples_have_every_type_and_case() =>
        Assert.Equal(EventSamples.Types, EventSamples.All.Select(e => e.GetType()).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal));

    [Theory]
    [InlineData("CostMode", "Active Dormant")]
    [InlineData("ModeSource", "DesiredState Schedule Override")]
    [InlineData("TransitionPhase", "Awake FallingAsleep Asleep Waking")]
    [InlineData("CompletedOutcome", "Done InProgress Retry Terminal")]
    [InlineData("NoticeType", "Stalled Contested WakeOverdue AlarmedWhileMuted ApprovalWanted DesiredStateInvalid Incident")]
    [InlineData("Severity", "Sev1 Sev2 Sev3")]
    [InlineData("Resolution", "Applied NotApplied Unknown")]
    [InlineData("ChangeClass", "Deploy Spec Drift CostMode")]
    [InlineData("SyncStatus", "Synced OutOfSync Unknown")]
    [InlineData("HealthStatus", "Healthy Dormant Progressing Unknown Degraded Missing")]
    public void Words_of_closed_sets_are_written_as_they_always_were(string type, string words) =>
        Assert.Equal(words, string.Join(' ', Enum.GetNames(typeof(ReconcileEvent).Assembly.GetTypes().Single(t => t.IsEnum && t.Name == type))));

    [Fact]
    public void Words_are_held_for_every_closed_set_in_an_event() =>
        Assert.Equal(
            ["CompletedOutcome", "CostMode", "HealthStatus", "ModeSource", "NoticeType", "Resolution", "Severity", "SyncStatus", "TransitionPhase"],
            EventSamples.Types.SelectMany(t => t.GetProperties()).Select(p => p.PropertyType).Where(t => t.IsEnum)
                .Select(t => t.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_event_comes_back_from_its_text_as_it_went()
    {
        foreach (var type in EventSamples.Types)
            Gen.Int.Sample(seed =>
            {
                var entry = AnyRecord.Of<JournalEntry>(seed, (ReconcileEvent)AnyRecord.Of(type, seed));
                var text = entry.ToText();
                var back = JournalEntry.Parse(text);

                Assert.Equivalent(entry, back, strict: true);
                Assert.Equal(type, back.Event.GetType());
                Assert.Equal(text, back.ToText());
                Assert.DoesNotContain('\n', text);
            }, iter: 60);
    }

    [Fact]
    public void Type_may_stand_anywhere_in_an_event()
    {
        var text = EventSamples.Entry(new OverrideCleared()).ToText();
        var written = EventSamples.Entry(new ReconcilingPaused("ecsService/backend", "why")).ToText();
        var moved = written.Replace("\"type\":\"ReconcilingPaused\",", "", StringComparison.Ordinal)
            .Replace("\"reason\":\"why\"", "\"reason\":\"why\",\"type\":\"ReconcilingPaused\"", StringComparison.Ordinal);

        Assert.NotEqual(written, moved);
        Assert.Equal(written, JournalEntry.Parse(moved).ToText());
        Assert.StartsWith("{\"v\":1,", text);
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("ReconcilingPaused", "ReconcilingHalted")]
    [InlineData("\"v\":1", "\"v\":")]
    public void Entry_of_another_version_or_an_unknown_type_is_refused(string from, string to)
    {
        var text = EventSamples.Entry(new ReconcilingPaused(null, "why")).ToText().Replace(from, to, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => JournalEntry.Parse(text));
    }

    [Fact]
    public void Every_event_has_a_sentence_and_says_whom_it_is_about()
    {
        foreach (var type in EventSamples.Types)
            Gen.Int.Sample(seed =>
            {
                var happened = (ReconcileEvent)AnyRecord.Of(type, seed);
                Assert.NotEqual(type.Name, EventText.Of(happened));
                Assert.NotEmpty(EventText.Of(happened));
                Assert.Equal((string?)type.GetProperty("Address")?.GetValue(happened), EventText.AddressOf(happened));
            }, iter: 40);
    }

    [Fact]
    public void Every_event_is_declared_under_its_own_name()
    {
        var declared = typeof(ReconcileEvent).GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToList();

        Assert.Equal(EventSamples.Types, declared.Select(d => d.DerivedType).OrderBy(t => t.Name, StringComparer.Ordinal));
        Assert.All(declared, d => Assert.Equal(d.DerivedType.Name, d.TypeDiscriminator));
    }
}
