using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Tests;

/// <summary>Runs weeks on a thread of their own, as the command line does: a week's continuations may go deep.</summary>
internal static class Runs
{
    public static WeekEnd Week(int seed, Engine engine)
    {
        WeekEnd? end = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                end = Simulation.Week.Run(seed, engine);
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 16 << 20);
        thread.Start();
        thread.Join();
        return end ?? throw new InvalidOperationException($"Week {seed} could not be run.", failure);
    }

    public static string Words(WeekEnd end) =>
        $"seed {end.Seed}: {end.Broken}\n{string.Join('\n', end.Story)}";

    public static Violation? Broken(int seed, Engine engine) => Week(seed, engine).Broken;
}
