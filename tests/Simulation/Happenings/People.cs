using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Simulation.Desired;

namespace Simulation.Happenings;

/// <summary>What people do in the console and at the command line.</summary>
internal sealed class People(Town town, Random chance)
{
    /// <summary>Draws what somebody does at a moment, and for how many minutes it matters.</summary>
    public (int Awake, Action Happens) Draw(DateTimeOffset moment) => chance.Next(18) switch
    {
        < 4 => (2, Count),
        4 or 5 => (2, Scaling),
        6 or 7 => (2, Alarm),
        8 or 9 => (2, Database),
        10 => (20, Load),
        11 or 12 => (2, () => Override(moment)),
        13 => (10, () => Fight(moment)),
        _ => (2, () => Pause(moment)),
    };

    private Declared Declares => town.Repository.NewestValid;

    private void Count()
    {
        if (Any(Declares.Services) is not { } s) return;
        var count = chance.Next(3) == 0 ? 0 : chance.Next(1, 8);
        town.ByHand(s.Key, $"count {count}", () => town.Hands.SetCount(s.Service, count));
    }

    private void Scaling()
    {
        if (Any([.. Declares.Services.Where(s => s.Min is not null || s.Service == "front")]) is not { } s) return;
        if (chance.Next(4) == 0) town.ByHand(s.Key, "policy removed", () => town.Hands.RemovePolicy(s.Service));
        else
        {
            var (min, max, suspended) = (chance.Next(0, 4), chance.Next(4, 9), chance.Next(4) == 0);
            town.ByHand(s.Key, $"scaling {min}-{max} {suspended}", () => town.Hands.SetScaling(s.Service, min, max, suspended));
        }
    }

    private void Alarm()
    {
        if (Any(Declares.Alarms) is not { } a) return;
        var what = chance.Next(3);
        town.ByHand(a.Key, what == 0 ? "deleted" : what == 1 ? "silenced" : "made loud", () =>
        {
            if (what == 0) town.Hands.DeleteAlarm(a.AlarmName);
            else town.Hands.SilenceAlarm(a.AlarmName, what == 1);
        });
    }

    private void Database()
    {
        var stop = chance.Next(2) == 0;
        if (Declares.Clusters is [var c, ..] && chance.Next(3) == 0)
        {
            town.ByHand(c.Key, stop ? "stop" : "start", () =>
            {
                if (stop) town.Hands.StopCluster(c.Id);
                else town.Hands.StartCluster(c.Id);
            });
            return;
        }

        if (Any(Declares.Databases) is not { } d) return;
        town.ByHand(d.Key, stop ? "stop" : "start", () =>
        {
            if (stop) town.Hands.StopDatabase(d.Id);
            else town.Hands.StartDatabase(d.Id);
        });
    }

    /// <summary>Something else wants a field otherwise, and keeps changing it back.</summary>
    private void Fight(DateTimeOffset moment)
    {
        var (service, alarm) = (Any(Declares.Services), Any(Declares.Alarms));
        var silence = service is null || chance.Next(2) == 0;
        for (var round = 0; round < chance.Next(6, 11); round++)
            town.Stir(moment + TimeSpan.FromSeconds(100 * round), TimeSpan.FromMinutes(2), () =>
            {
                if (!silence) town.ByHand(service!.Key, "count 9, again", () => town.Hands.SetCount(service.Service, 9));
                else if (alarm is not null) town.ByHand(alarm.Key, "silenced, again", () => town.Hands.SilenceAlarm(alarm.AlarmName, true));
            });
    }

    private void Load()
    {
        if (Any(Declares.Services) is not { } s) return;
        var cpu = chance.Next(3) switch { 0 => 20, 1 => 66, _ => 120 };
        town.Witness.Story.Tell($"load of {s.Key} is {cpu} %");
        town.SetLoad(s.Service, cpu);
    }

    private void Override(DateTimeOffset moment)
    {
        var mode = chance.Next(2) == 0 ? CostMode.Active : CostMode.Dormant;
        var until = moment + TimeSpan.FromMinutes(chance.Next(3, 300));
        town.Tell(new OverrideSet(mode, until, "demo"));
        if (chance.Next(3) == 0)
            town.Stir(moment + TimeSpan.FromMinutes(chance.Next(1, 60)), TimeSpan.FromMinutes(2), () => town.Tell(new OverrideCleared()));
        else town.Stir(until, TimeSpan.FromMinutes(2), () => { });
    }

    private void Pause(DateTimeOffset moment)
    {
        var addresses = Declares.Keys.Keys.Order(StringComparer.Ordinal).ToList();
        var who = chance.Next(2) == 0 || addresses.Count == 0 ? null : addresses[chance.Next(addresses.Count)];
        town.Tell(new ReconcilingPaused(who, "looking"));
        // Whoever pauses has something to do there.
        Action[] touches = [Count, Scaling, Alarm, Database];
        town.Stir(moment + TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), touches[chance.Next(touches.Length)]);
        town.Stir(moment + TimeSpan.FromMinutes(chance.Next(2, 240)), TimeSpan.FromMinutes(2), () =>
        {
            // Somebody else may have by then.
            if (town.Witness.Facts.Paused.Contains(who ?? "")) town.Tell(new ReconcilingResumed(who));
        });
    }

    private T? Any<T>(IReadOnlyList<T> all) where T : class => all.Count == 0 ? null : all[chance.Next(all.Count)];
}
