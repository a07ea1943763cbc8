using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 8. The restore point is recorded before the first dormant action, is kept until the environment was seen awake, is never
/// overwritten meanwhile, and never holds a size of 0.
/// </summary>
internal sealed class RestorePointKept(Scene scene) : Invariant(scene)
{
    public override int Number => 8;

    public override void Appended(Row row)
    {
        switch (row.Type)
        {
            case "RestorePointRecorded":
                Recorded(row);
                break;
            case "RestorePointServed":
                if (Facts.InForce?.Keys.GetValueOrDefault(row.Address!) is { } key
                    && key.StartsWith("ecs/", StringComparison.Ordinal) && Facts.Looks.Of(row.Process, key) is not { Told: true, Up: true })
                    Broken($"the restore point of {row.Address} is given up, and it was not seen awake");
                break;
            case "ActionIntended" when new Intent(row, null, null).IsDormant && Facts.Dormant:
                FirstOfAll(row);
                break;
        }
    }

    private void Recorded(Row row)
    {
        var values = row.Event["values"]!.AsObject();
        if ((string?)values["count"] is "0" or "") Broken($"the restore point of {row.Address} holds a size of 0");
        var known = Facts.RestorePoints.GetValueOrDefault(row.Address!);
        foreach (var (field, value) in values)
            if (known?.TryGetValue(field, out var before) == true && before != (string?)value)
                Broken($"the restore point of {row.Address} said {field} {before} and is overwritten with {value}");
        if ((string?)values["count"] is { } count && Facts.InForce?.Keys.GetValueOrDefault(row.Address!) is { } key
            && Facts.Looks.Of(row.Process, key) is { } look && $"{look.Desired}" != count)
            Broken($"the restore point of {row.Address} says {count}, and {look.Desired} were wanted");
    }

    /// <summary>Before anything falls asleep, whatever has a size has its restore point.</summary>
    private void FirstOfAll(Row row)
    {
        foreach (var service in Facts.InForce?.Services ?? [])
        {
            if (Facts.InForce!.IsObserved(service.Local) || Facts.Paused.Contains(service.Local)) continue;
            if (Facts.Looks.Of(row.Process, service.Key) is { Told: true, Absent: false, Desired: > 0 }
                && Facts.RestorePoints.GetValueOrDefault(service.Local)?.ContainsKey("count") != true)
                Broken($"#{row.Seq} falls asleep before the restore point of {service.Local}");
        }
    }
}
