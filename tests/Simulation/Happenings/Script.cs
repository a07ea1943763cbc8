using Simulation.Desired;

namespace Simulation.Happenings;

/// <summary>Draws what happens in a week, and when.</summary>
internal sealed class Script(Town town, Estate estate, int crowd)
{
    private readonly Random _chance = town.Chance;

    /// <summary>Puts everything into the calendar, up to a moment.</summary>
    public void Write(DateTimeOffset end)
    {
        var people = new People(town, _chance);
        var commits = new Commits(town, _chance);
        var mishaps = new Mishaps(town, _chance, crowd);
        var span = end - estate.Start - TimeSpan.FromHours(2);
        var count = _chance.Next(4, 12);
        for (var i = 0; i < count; i++)
        {
            var moment = estate.Start + TimeSpan.FromMinutes(5) + (span * _chance.NextDouble());
            moment -= TimeSpan.FromTicks(moment.Ticks % TimeSpan.TicksPerSecond);
            if (_chance.Next(10) < 7) mishaps.Around(moment);
            var (awake, happens) = _chance.Next(20) switch
            {
                < 9 => commits.Draw(moment),
                < 16 => people.Draw(moment),
                _ => mishaps.Draw(),
            };
            town.Stir(moment, TimeSpan.FromMinutes(awake), happens);
        }
    }

    /// <summary>Puts into the calendar when nobody can be told, around what happens anyway, and when others are to be told.</summary>
    public void WriteNotices(DateTimeOffset end, Random chance)
    {
        town.Weather.Deaf = chance.Next(3) == 0 ? 0 : chance.NextDouble() * 0.5;
        var mishaps = new Mishaps(town, chance, crowd) { Operations = ["Publish"] };
        foreach (var moment in town.Stirs.Where(s => s > estate.Start + TimeSpan.FromMinutes(5) && s < end - TimeSpan.FromHours(2)).ToList())
            if (chance.Next(4) == 0) mishaps.Around(moment + TimeSpan.FromMinutes(chance.Next(0, 20)));
        for (var i = chance.Next(0, 3); i > 0; i--)
        {
            var moment = estate.Start + TimeSpan.FromMinutes(5) + ((end - estate.Start - TimeSpan.FromHours(2)) * chance.NextDouble());
            town.Stir(moment, TimeSpan.FromMinutes(2), () => town.Commit(
                town.Repository.NewestValid with { AccountId = Declared.Account, Targets = Estate.Targets(chance) }));
        }
    }

    /// <summary>Puts what services are to run into the calendar as well: some of it around what happens anyway.</summary>
    public void WriteRollouts(DateTimeOffset end, Random chance)
    {
        var rollouts = new Rollouts(town, chance);
        var mishaps = new Mishaps(town, chance, crowd) { Operations = Mishaps.OfReleases };
        var span = end - estate.Start - TimeSpan.FromHours(2);
        var happening = town.Stirs.Where(s => s > estate.Start + TimeSpan.FromMinutes(5) && s < end - TimeSpan.FromHours(2)).ToList();
        for (var i = chance.Next(2, 6); i > 0; i--)
        {
            var moment = happening.Count > 0 && chance.Next(3) == 0
                ? happening[chance.Next(happening.Count)] + TimeSpan.FromSeconds(chance.Next(0, 60))
                : estate.Start + TimeSpan.FromMinutes(5) + (span * chance.NextDouble());
            moment -= TimeSpan.FromTicks(moment.Ticks % TimeSpan.TicksPerSecond);
            if (chance.Next(10) < 7) mishaps.Around(moment);
            var (awake, happens) = rollouts.Draw(moment);
            town.Stir(moment, TimeSpan.FromMinutes(awake), happens);
        }
    }
}
