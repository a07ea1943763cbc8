using System.Globalization;
using Simulation.Mutants;
using Simulation.Processes;

namespace Simulation;

/// <summary>
/// <c>dotnet run -c Release --project tests/Simulation -- --seeds N [--from S] [--ledger FILE] [--mutant NAME] [--verbose]</c>: runs N weeks
/// and closes with one plain line. <c>--mutants</c> instead looks, for every mutant, for the first week that catches it.
/// </summary>
internal static class Program
{
    /// <summary>After how many weeks a long run says how far it is.</summary>
    private const int Progress = 250;

    private static int Main(string[] arguments)
    {
        if (arguments is ["--mutants", .. var names]) return Hunt([.. Mutant.All.Where(m => names is [] || names.Contains(m.Name))]);
        if (!TryRead(arguments, out var seeds, out var from, out var mutant, out var verbose, out var threads, out var kept)) return 2;
        var engine = mutant is null ? Engine.AsItIs : Mutant.Find(mutant)?.Engine;
        if (engine is null)
        {
            Console.Error.WriteLine($"There is no mutant {mutant}. There are: {string.Join(", ", Mutant.All.Select(m => m.Name))}.");
            return 2;
        }

        using var ledger = new Ledger(kept, mutant);
        var broken = Run(seeds, from, mutant, engine, verbose, threads, ledger);
        Console.WriteLine($"{seeds} seeds, {seeds} weeks, {broken} violations");
        return broken == 0 ? 0 : 1;
    }

    private static int Run(int seeds, int from, string? mutant, Engine engine, bool verbose, int threads, Ledger ledger)
    {
        var all = Enumerable.Range(from, seeds).ToList();
        var left = all.Where(s => ledger.Of(s) is null).ToList();
        var (broken, done) = (all.Count(s => ledger.Of(s) == false), all.Count - left.Count);
        if (done > 0) Console.Error.WriteLine($"{done} of {seeds} weeks are in the ledger, {broken} violations");
        var gate = new Lock();
        OnThreads(threads, left, seed =>
        {
            var end = Week.Run(seed, engine, verbose);
            lock (gate)
            {
                ledger.Add(seed, end.Broken is null);
                if (++done % Progress == 0) Console.Error.WriteLine($"{done} of {seeds} weeks, {broken} violations");
                if (verbose) Console.WriteLine($"seed {seed}: {end.Passes} passes, {end.Writes} writes, {end.Rows} rows, {end.Hash}");
                if (verbose && end.Broken is null && seeds == 1) Tell(end);
                if (end.Broken is null) return;
                broken++;
                Tell(end);
                Console.WriteLine($"seed {seed} breaks invariant {end.Broken.Number}: {end.Broken.What}");
                Console.WriteLine(
                    $"replay: dotnet run -c Release --project tests/Simulation -- --seeds 1 --from {seed} --verbose{(mutant is null ? "" : $" --mutant {mutant}")}");
            }
        });
        return broken;
    }

    /// <summary>For every mutant the first week that catches it.</summary>
    private static int Hunt(IReadOnlyList<Mutant> mutants)
    {
        const int Most = 40;
        var caught = 0;
        OnThreads(Environment.ProcessorCount, mutants, mutant =>
        {
            var end = Enumerable.Range(1, Most).Select(seed => Week.Run(seed, mutant.Engine)).FirstOrDefault(e => e.Broken is not null);
            var right = end?.Broken?.Number == mutant.Number;
            if (right) Interlocked.Increment(ref caught);
            Console.WriteLine($"{mutant.Name}: {(end is null ? $"not caught in {Most} weeks" : $"seed {end.Seed}, {(right ? "" : "WRONG ")}{end.Broken}")}");
        });
        Console.WriteLine($"{mutants.Count} mutants, {caught} caught");
        return caught == mutants.Count ? 0 : 1;
    }

    /// <summary>A week is one thread's work; its continuations may go deep.</summary>
    private static void OnThreads<T>(int threads, IReadOnlyList<T> all, Action<T> work)
    {
        var next = -1;
        void Go()
        {
            while (Interlocked.Increment(ref next) is var at && at < all.Count) work(all[at]);
        }

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Go, 16 << 20)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    private static void Tell(WeekEnd end)
    {
        foreach (var line in end.Story) Console.WriteLine($"  {line}");
    }

    private static bool TryRead(
        string[] arguments, out int seeds, out int from, out string? mutant, out bool verbose, out int threads, out string? ledger)
    {
        (seeds, from, mutant, verbose, threads, ledger) = (100, 1, null, false, Environment.ProcessorCount, null);
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--verbose":
                    verbose = true;
                    continue;
                case "--mutant":
                    mutant = value;
                    break;
                case "--ledger" when value.Length > 0:
                    ledger = value;
                    break;
                case "--seeds" when Number(value, out seeds):
                case "--from" when Number(value, out from):
                case "--threads" when Number(value, out threads):
                    break;
                default:
                    Console.Error.WriteLine($"{arguments[i]} {value}: expected --seeds N, --from S, --threads N, --ledger FILE, --mutant NAME or --verbose.");
                    return false;
            }

            i++;
        }

        return true;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
