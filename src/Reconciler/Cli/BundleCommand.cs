using System.CommandLine;
using System.Globalization;
using Reconciler.Bundling;
using Reconciler.Checking;
using Reconciler.Core.Incidents;

namespace Reconciler.Cli;

/// <summary><c>bundle</c>: everything that somebody who helps needs, in one file without secrets.</summary>
internal static class BundleCommand
{
    private const int Incomplete = 2;

    private static readonly string[] OfJournal = ["journal.jsonl", "status.json", "incidents.json"];

    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("environment") { Description = "The environment", HelpName = "ENV" };
        var since = CommonOptions.Duration("--since", "Logs and events of the last DURATION. Default: 1h");
        var file = new Option<string?>("--file") { Description = "The file to write. Default: reconciler-ENV-TIME.tar.gz in the current folder", HelpName = "PATH" };
        return new Command("bundle", "Pack services, tasks, events, alarms, dashboards, logs and the journal into one file for whoever helps, secrets left out")
        {
            environment, since, file,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var name = options.GetValue(environment)!;
            var (declared, _) = await Declared.NamedAsync(session, name, terminal, ct);
            var subject = CheckCommand.Subject(session, declared);
            var begin = subject.Now - (options.GetValue(since) ?? TimeSpan.FromHours(1));
            var folder = $"reconciler-{name}-{subject.Now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
            var path = options.GetValue(file) ?? $"{folder}.tar.gz";
            CheckPlace(path, folder);

            var parts = await PartsAsync(session, declared, subject, begin, ct);
            await WriteAsync(path, () => BundleArchive.WriteAsync(path, folder, [Readme(name, subject.Now, begin, parts), .. parts], subject.Now, ct));
            terminal.Line($"{path}: {Words.Count(parts.Count(p => p.Problem is null), "file")}. Values of environment variables and what looks like a secret are left out; look through it before you pass it on.");
            foreach (var missing in parts.Where(p => p.Problem is not null)) terminal.Message($"{missing.Path} is missing: {missing.Problem}");
            return parts.Any(p => p.Problem is not null) ? Incomplete : 0;
        });
    }

    /// <summary>Before AWS is asked for anything: whoever cannot keep an answer need not wait for it.</summary>
    private static void CheckPlace(string path, string folder)
    {
        if (File.Exists(path)) throw new FormatException($"{path} is there already. Name another file with --file.");
        if (Directory.Exists(path)) throw new FormatException($"--file {path}: is a folder, expected a file to write. Name one in it, such as {Path.Combine(path, $"{folder}.tar.gz")}.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent))
            throw new FormatException($"--file {path}: there is no folder {parent}, expected one that is there. Make it, or name a file elsewhere.");
    }

    private static async Task WriteAsync(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"--file {path}: cannot be written ({e.Message}), expected a file in a folder that may be written to. Name another one.");
        }
    }

    private static async Task<IReadOnlyList<BundlePart>> PartsAsync(
        Session session, DeclaredEnvironment declared, CheckSubject subject, DateTimeOffset since, CancellationToken ct)
    {
        var connection = session.Accounts.For(declared.Spec.Aws);
        var facts = await new CheckLook(connection).SeeAsync(subject, weekly: false, ct);
        var check = new CheckedEnvironment(declared.Spec.Name, CheckJudge.Judge(subject, facts, weekly: false));
        return
        [
            .. await JournalAsync(session, declared, ct),
            new BundlePart("desired-state.yaml", declared.Spec.Document),
            new BundlePart("check.json", Json.Text(new Checked([check]).Report)),
            .. subject.IsForeignTo(facts.Identity)
                ? [new BundlePart("aws", "", facts.Identity.Contradicts(declared.Spec.Aws.AccountId))]
                : await Task.WhenAll(subject.Services.Select(async s => new BundlePart(
                    $"diagnosis-{s.Address.Name}.json", Json.Text((await DiagnoseCommand.OneAsync(session, subject, s, ct)).Report)))),
            .. subject.IsForeignTo(facts.Identity) ? [] : await new BundleAws(connection.Access).SeeAsync(subject, since, ct),
        ];
    }

    private static async Task<IReadOnlyList<BundlePart>> JournalAsync(Session session, DeclaredEnvironment declared, CancellationToken ct)
    {
        var name = declared.Spec.Name;
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var entries = await new LogReading(store, [name], null).NextAsync(ct);
        if (entries.Count == 0)
        {
            var why = store.Location.InMemory
                ? "a sandbox of its own has no journal; give --state where `run --sandbox` recorded one"
                : $"nothing was recorded at {store.Location}; --state says where";
            return [.. OfJournal.Select(path => new BundlePart(path, "", why))];
        }

        var incidents = IncidentRecord.Of(entries).Select(r => IncidentsReport.Of(name, r)).ToList();
        return
        [
            new BundlePart("journal.jsonl", string.Concat(entries.Select(e => $"{Json.Line(LogLines.Of(e))}\n"))),
            new BundlePart("status.json", Json.Text(new StatusReport([StatusOf.Recorded(name, declared.History, null, session.Clocks.Now)]))),
            new BundlePart("incidents.json", Json.Text(new IncidentsReport(incidents))),
        ];
    }

    private static BundlePart Readme(string environment, DateTimeOffset now, DateTimeOffset since, IReadOnlyList<BundlePart> parts) => new(
        "README.md",
        $"""
        # Diagnostic bundle of {environment}

        Made {EventLine.Time(now)}; logs and events since {EventLine.Time(since)}. Values of environment variables and what looks like
        a secret are replaced by …

        {string.Join('\n', parts.Select(p => p.Problem is { } problem ? $"- {p.Path}: missing: {problem}" : $"- {p.Path}"))}

        """);
}
