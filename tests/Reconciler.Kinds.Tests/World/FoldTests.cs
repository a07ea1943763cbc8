using System.Text.Json;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.World;

/// <summary>What the journal keeps that kinds rely on when they distrust a look or bring something back.</summary>
public sealed class FoldTests
{
    private const string Local = "ecsService/a";

    private readonly MiniWorld _world = new((new EcsServiceSpec("shop", "a", null, null), ServiceState.Settled(1, null)));

    [Fact]
    public void Value_before_the_last_one_is_remembered_through_repeats_of_the_last()
    {
        Write("3");
        Assert.Null(Word.Earlier);
        Write("0");
        Write("0");
        Assert.Equal(("0", "3"), (Word.Value, Word.Earlier!.Value));
        Write("2");
        Assert.Equal(("2", "0"), (Word.Value, Word.Earlier!.Value));
        Assert.Null(Word.Earlier.Earlier);
    }

    [Fact]
    public void Value_before_the_last_one_survives_a_snapshot()
    {
        Write("3");
        Write("0");
        var text = JsonSerializer.Serialize(_world.History, JournalJson.Default.EnvironmentHistory);
        var read = JsonSerializer.Deserialize(text, JournalJson.Default.EnvironmentHistory)!;
        Assert.Equal(Word, read.Resource(Local).LastWritten["count"]);
        Assert.Equal("3", read.Resource(Local).LastWritten["count"].Earlier!.Value);
    }

    [Fact]
    public void Restore_point_keeps_what_it_has_and_takes_up_what_it_had_not()
    {
        _world.Append(new RestorePointRecorded(Local, new Dictionary<string, string> { ["count"] = "3" }));
        _world.Append(new RestorePointRecorded(Local, new Dictionary<string, string> { ["count"] = "5", ["autoscaling.min"] = "2" }));
        var values = _world.History.Resource(Local).RestorePoint!.Values;
        Assert.Equal(("3", "2", 2), (values["count"], values["autoscaling.min"], values.Count));
    }

    private WrittenValue Word => _world.History.Resource(Local).LastWritten["count"];

    private void Write(string count)
    {
        _world.Append(new ActionIntended(Local, "setCount", [new Change("count", "?", count)], "", ""));
        _world.Append(new ActionCompleted(_world.History.Seq, Local, "setCount", CompletedOutcome.Done, "", null, null));
    }
}
