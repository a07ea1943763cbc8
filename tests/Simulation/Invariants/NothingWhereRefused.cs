using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>7. Paused, observed, or refused by a guard (a cooldown after a failure): no intent is appended after that.</summary>
internal sealed class NothingWhereRefused(Scene scene) : Invariant(scene)
{
    /// <summary>By how much clocks of two processes may differ.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    public override int Number => 7;

    public override void Appended(Row row)
    {
        if (row.Type != "ActionIntended") return;
        if (Facts.Paused.Contains("")) Broken($"#{row.Seq} is intended, and the environment is paused");
        if (Facts.Paused.Contains(row.Address!)) Broken($"#{row.Seq} is intended, and {row.Address} is paused");
        if (Facts.InForce?.IsObserved(row.Address!) == true) Broken($"#{row.Seq} is intended, and {row.Address} is only observed");
        if (Facts.Cooldowns.TryGetValue(row.Address!, out var cooldown)
            && row.Time + (cooldown.Process == row.Process ? TimeSpan.Zero : ClockDifference) < cooldown.At)
            Broken($"#{row.Seq} is intended, and {row.Address} is left alone until {cooldown.At:HH:mm:ss}");
    }
}
