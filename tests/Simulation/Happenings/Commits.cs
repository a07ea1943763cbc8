using Simulation.Desired;

namespace Simulation.Happenings;

/// <summary>What people commit: another mode, other numbers, more or fewer resources, and mistakes.</summary>
internal sealed class Commits(Town town, Random chance)
{
    private static readonly string[] Broken =
    [
        "",
        "apiVersion: reconciler/v1\nkind: Environment\nmetadata: { name: production }\nspec: { costMode: asleep }\n",
        "apiVersion: reconciler/v1\nkind: Environment\nmetadata: { name: production }\n",
        "apiVersion: reconciler/v1\nkind: Environment\nmetadata: { name: production }\nspec:\n  aws: { region: ap-southeast-2, accountId: \"123456789012\" }\n  costMode: dormant\n  ecsService:\n    backend: {}\n",
        "{{{{ : - half written",
    ];

    private static readonly string[][] Schedules =
    [
        ["{ name: weekend, costMode: dormant, from: Fri 20:00, to: Mon 06:30 }"],
        ["{ name: nights, costMode: dormant, days: Mon-Thu, from: \"22:00\", to: \"06:00\" }"],
        ["{ name: gap, costMode: dormant, days: Sat-Sun, from: \"01:30\", to: \"02:30\" }"],
        ["{ name: day, costMode: active, days: Mon-Fri, from: \"07:00\", to: \"19:00\" }", "{ name: else, costMode: dormant, days: Mon-Sun, from: \"00:00\", to: \"23:59\" }"],
    ];

    /// <summary>Draws what is committed at a moment, and for how many minutes it matters.</summary>
    public (int Awake, Action Happens) Draw(DateTimeOffset moment) => chance.Next(14) switch
    {
        < 6 => (2, () => Edit(d => d with { Dormant = !d.Dormant })),
        6 => (2, () => Edit(d => d with { Schedule = d.Schedule.Count == 0 ? Schedules[chance.Next(Schedules.Length)] : [] })),
        7 or 8 => (2, () => Edit(Numbers)),
        9 => (2, () => Mistake(moment, d => d with { Kind = CommitKind.Invalid, Broken = Broken[chance.Next(Broken.Length)] })),
        10 => (2, () => Mistake(moment, d => d with { Kind = CommitKind.Gone })),
        11 => (2, () => Edit(Resources)),
        12 => (2, () => Edit(d => chance.Next(2) == 0 ? d with { Observed = !d.Observed } : ObserveOne(d))),
        _ => (2, () => Mistake(moment, d => d with { AccountId = "999999999999" })),
    };

    private void Edit(Func<Declared, Declared> change)
    {
        var before = town.Repository.NewestValid;
        town.Commit(change(before) with { AccountId = Declared.Account });
    }

    /// <summary>A commit that is put right a while later, with or without another change.</summary>
    private void Mistake(DateTimeOffset moment, Func<Declared, Declared> change)
    {
        town.Commit(change(town.Repository.NewestValid));
        town.Stir(moment + TimeSpan.FromMinutes(chance.Next(2, 90)), TimeSpan.FromMinutes(2), () =>
            Edit(d => chance.Next(2) == 0 ? d with { Dormant = !d.Dormant } : d));
    }

    private Declared Numbers(Declared d)
    {
        var services = d.Services.Select(s => s switch
        {
            { Min: not null } => s with { Min = chance.Next(1, 3), Max = chance.Next(4, 8), Count = s.Count is null ? null : chance.Next(2, 5) },
            { Count: not null } => s with { Count = chance.Next(1, 4) },
            _ => s,
        });
        return d with { Services = [.. services], Alarms = [.. d.Alarms.Select(a => a with { Threshold = chance.Next(70, 99) })] };
    }

    /// <summary>Somebody goes, or everybody is back.</summary>
    private Declared Resources(Declared d)
    {
        var first = town.Repository.Find("c00001")!;
        if (d.Keys.Count < first.Keys.Count)
            return d with { Services = first.Services, Databases = first.Databases, Caches = first.Caches, Alarms = first.Alarms };
        var leaf = d.Services.LastOrDefault(s => !d.DependentsOf(s.Key).Any());
        return chance.Next(3) switch
        {
            0 when d.Alarms.Count > 1 => d with { Alarms = [.. d.Alarms.Skip(1)] },
            1 when leaf is not null && d.Services.Count > 1 => d with { Services = [.. d.Services.Where(s => s != leaf)] },
            _ when d.Databases.Count > 1 => d with { Databases = [.. d.Databases.Take(1)] },
            _ => d,
        };
    }

    private Declared ObserveOne(Declared d)
    {
        if (d.Services.Count == 0) return d;
        var at = chance.Next(d.Services.Count);
        return d with { Services = [.. d.Services.Select((s, i) => i == at ? s with { Observed = !s.Observed } : s)] };
    }
}
