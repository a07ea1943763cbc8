using Reconciler.Core.Recording;
using Reconciler.Sandbox;
using Reconciler.Storage;
using Simulation.Aws;
using Simulation.Clock;
using Simulation.Desired;
using Simulation.Happenings;
using Simulation.Invariants;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation;

/// <summary>How a week went.</summary>
/// <param name="Seed">The seed that it was drawn from.</param>
/// <param name="Broken">The invariant that was broken; null for none.</param>
/// <param name="Story">The last things that happened, or all of them.</param>
/// <param name="Hash">A hash over everything that happened.</param>
/// <param name="Passes">How many passes went through.</param>
/// <param name="Writes">How many writes were sent.</param>
/// <param name="Rows">How many rows the journal has.</param>
internal sealed record WeekEnd(int Seed, Violation? Broken, IReadOnlyList<string> Story, string Hash, int Passes, int Writes, long Rows);

/// <summary>
/// One simulated week on one thread: six days and a half in which everything may go wrong, then a calm end, in which the
/// environment has to come to rest.
/// </summary>
internal static class Week
{
    private const int MostSteps = 5_000_000;

    private static readonly DateTimeOffset[] Beginnings =
    [
        new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),   // New York: summer time begins
        new(2026, 3, 23, 0, 0, 0, TimeSpan.Zero),  // London: the same
        new(2026, 3, 30, 0, 0, 0, TimeSpan.Zero),  // Sydney: it ends
        new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        new(2026, 9, 28, 0, 0, 0, TimeSpan.Zero),  // Sydney: it begins
        new(2026, 10, 26, 0, 0, 0, TimeSpan.Zero), // New York: it ends
    ];

    private static int _stores;

    /// <summary>Whether services are declared to run an image in the week of a seed: in every other one.</summary>
    public static bool Releasing(int seed) => seed % 2 == 0;

    /// <summary>Whether somebody is declared to be told what wants somebody: in every fourth one, half of them with releases.</summary>
    public static bool Telling(int seed) => seed % 8 is 3 or 6;

    /// <summary>Runs the week of a seed.</summary>
    /// <param name="seed">The seed; the same one gives the same week.</param>
    /// <param name="variant">The engine.</param>
    /// <param name="whole">Whether the whole story is kept, not its end only.</param>
    public static WeekEnd Run(int seed, Engine variant, bool whole = false)
    {
        // Whatever waits goes on where it was waited for: no context may send it elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
        var chance = new Random(seed);
        // Chances of their own: the weeks without releases and notices are what they are without them.
        var rollouts = Releasing(seed) ? new Random(~seed) : null;
        var notices = Telling(seed) ? new Random(seed ^ (1 << 30)) : null;
        var start = Beginnings[chance.Next(Beginnings.Length)];
        var time = new VirtualTime(start);
        var estate = new Estate(chance, start, rollouts, notices);
        var aws = new SandboxAws(SandboxSeed.Parse("seed.yaml", estate.Seed()), new SandboxOptions
        {
            Time = time,
            Speed = 1,
            Throttle = false,
            RandomSeed = seed,
            ReadLag = TimeSpan.FromSeconds(30),
            RequestHistory = 1,
        });
        aws.ReadLag = TimeSpan.Zero;
        using var sandbox = new HttpMessageInvoker(aws.CreateHandler());
        var hands = new Hands(aws, sandbox);
        var store = $"file:week-{seed}-{Interlocked.Increment(ref _stores)}?mode=memory&cache=shared";
        var repository = new Repository { ReadAs = variant.ReadAs };
        using var witness = new Witness(time, new JournalTap(store, Declared.Environment), repository, hands, new Story(time, whole));
        var crowd = chance.Next(10) switch { < 5 => 1, < 8 => 2, _ => 3 };
        var people = Open(store, time);
        var town = new Town
        {
            Time = time,
            Chance = chance,
            Repository = repository,
            Weather = new Weather(chance),
            Witness = witness,
            Sandbox = sandbox,
            Store = store,
            Variant = variant,
            Aws = aws,
            Hands = hands,
            People = people,
            // One process need not be watched by others, and its heartbeats are most of what a week would cost.
            LeaseTerm = crowd == 1 && chance.Next(3) != 0 ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(10),
        };
        try
        {
            estate.Prepare(hands);
            town.Commit(estate.First with { Dormant = chance.Next(4) == 0 });
            for (var i = 0; i < crowd; i++) town.Start();
            var calm = start.AddDays(6.5);
            var script = new Script(town, estate, crowd);
            script.Write(calm);
            if (rollouts is not null) script.WriteRollouts(calm, rollouts);
            if (notices is not null) script.WriteNotices(calm, notices);
            var ending = new Ending(town);
            town.Stir(calm, TimeSpan.Zero, ending.Begin);
            Go(town, calm);
            while (!ending.IsOver && Go(town, ending.Until)) ending.Next();
            return new WeekEnd(
                seed, witness.Broken, witness.Story.Lines, witness.Story.Hash, town.Everyone.Sum(p => p.Passes), witness.Writes,
                witness.Facts.Last?.Seq ?? 0);
        }
        finally
        {
            foreach (var process in town.Everyone) process.Dispose();
            Closed(people.DisposeAsync());
        }
    }

    /// <summary>Lets everything happen up to a moment.</summary>
    /// <returns>Whether nothing is broken.</returns>
    private static bool Go(Town town, DateTimeOffset until)
    {
        for (var steps = 0; town.Witness.Broken is null && town.Time.Step(until); steps++)
        {
            if (steps > MostSteps) town.Witness.Break(9, $"more than {MostSteps} things happened, and it goes on");
            if (town.Time.Strays.OutOfTurn is { } how) town.Witness.Break(0, $"the week may not be the same again: {how}");
        }

        return town.Witness.Broken is null;
    }

    private static JournalStore Open(string store, TimeProvider time)
    {
        var opened = JournalStore.OpenAsync(
            new JournalLocation(JournalStoreKind.Sqlite, store),
            new JournalStoreOptions { Time = time, Replica = "ann", NextWriteId = () => "ann/lease" },
            CancellationToken.None);
        return opened.IsCompletedSuccessfully ? opened.GetAwaiter().GetResult() : throw new JournalUnavailableException("not at once");
    }

    private static void Closed(ValueTask closed)
    {
        if (!closed.IsCompletedSuccessfully) throw new InvalidOperationException("A store in memory was to close at once.");
    }
}
