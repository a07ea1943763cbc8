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
    public (int Awake, Action Happens) Draw(DateTimeOffset moment) => chance.Next(18) switch
    {
        < 6 => (2, () => Edit(d => d with { Dormant = !d.Dormant })),
        6 => (2, () => Edit(d => d with { Schedule = d.Schedule.Count == 0 ? Schedules[chance.Next(Schedules.Length)] : [] })),
        7 or 8 => (2, () => Edit(Numbers)),
        9 => (2, () => Mistake(moment, d => d with { Kind = CommitKind.Invalid, Broken = Broken[chance.Next(Broken.Length)] })),
        10 => (2, () => Mistake(moment, d => d with { Kind = CommitKind.Gone })),
        11 => (2, () => Edit(Resources)),
        12 => (2, () => Edit(d => chance.Next(2) == 0 ? d with { Observed = !d.Observed } : ObserveOne(d))),
        13 or 14 => (2, () => Edit(d => d with { Safeguards = Guarded(d, moment) })),
        15 => (2, () => Windows(moment)),
        _ => (2, () => Mistake(moment, d => d with { AccountId = "999999999999", Dormant = !d.Dormant })),
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
            return d with { Services = first.Services, Databases = first.Databases, Clusters = first.Clusters, Caches = first.Caches, Alarms = first.Alarms };
        var leaf = d.Services.LastOrDefault(s => !d.DependentsOf(s.Key).Any());
        return chance.Next(3) switch
        {
            0 when d.Alarms.Count > 1 => d with { Alarms = [.. d.Alarms.Skip(1)] },
            1 when leaf is not null && d.Services.Count > 1 => d with { Services = [.. d.Services.Where(s => s != leaf)] },
            _ when d.Clusters.Count > 0 => d with { Clusters = [] },
            _ when d.Databases.Count > 1 => d with { Databases = [.. d.Databases.Take(1)] },
            _ => d,
        };
    }

    /// <summary>Other limits, and what needs approval now; somebody comes by now and then to approve.</summary>
    private DeclaredSafeguards Guarded(Declared d, DateTimeOffset moment)
    {
        var approval = Estate.Approval(chance) ?? Estate.Approval(chance) ?? Estate.Approval(chance);
        if (approval is not null)
            for (var i = 0; i < 3; i++) town.Stir(moment + TimeSpan.FromMinutes(chance.Next(1, 200)), TimeSpan.FromMinutes(2), town.Approve);
        return d.Safeguards with
        {
            ActionsPerPass = chance.Next(3) == 0 ? chance.Next(1, 4) : null,
            ActionsPerHour = chance.Next(3) == 0 ? chance.Next(2, 16) : null,
            Approval = approval,
        };
    }

    /// <summary>A window from soon on, and a change that it may hold.</summary>
    private void Windows(DateTimeOffset moment)
    {
        var from = moment + TimeSpan.FromMinutes(chance.Next(-30, 30));
        from -= TimeSpan.FromTicks(from.Ticks % TimeSpan.TicksPerMinute);
        var to = from + TimeSpan.FromMinutes(chance.Next(20, 400));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(town.Repository.NewestValid.TimeZone);
        // A time that comes twice would say something else.
        if (new[] { from, to }.Any(t => zone.IsAmbiguousTime(t))) return;
        var window = new DeclaredWindow(chance.Next(3) != 0, from, to, chance.Next(2) == 0);
        var change = chance.Next(3);
        Edit(d => d with
        {
            Safeguards = d.Safeguards with { Windows = [window] },
            Dormant = change == 0 ? !d.Dormant : d.Dormant,
            Alarms = change == 1 ? [.. d.Alarms.Select(a => a with { Threshold = chance.Next(70, 99) })] : d.Alarms,
        });
        var later = from + ((to - from) * chance.NextDouble());
        // The week has two calm hours before its end.
        if (later > moment && later < moment + TimeSpan.FromMinutes(100))
        {
            town.Stir(later, TimeSpan.FromMinutes(5), () =>
            {
                if (town.Repository.NewestValid.Services is [var s, ..])
                    town.ByHand(s.Key, "count 8 in a window", () => town.Hands.SetCount(s.Service, 8));
            });
            if (chance.Next(2) == 0) town.Stir(later + TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5), () => Edit(d => d with { Dormant = !d.Dormant }));
        }

        town.Stir(to, TimeSpan.FromMinutes(5), () => { });
    }

    private Declared ObserveOne(Declared d)
    {
        if (d.Services.Count == 0) return d;
        var at = chance.Next(d.Services.Count);
        return d with { Services = [.. d.Services.Select((s, i) => i == at ? s with { Observed = !s.Observed } : s)] };
    }
}
