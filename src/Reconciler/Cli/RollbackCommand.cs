using System.CommandLine;
using System.Text.RegularExpressions;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>
/// <c>rollback</c>: a service goes back to an earlier revision, as somebody's choice in the journal, so that the next pass does
/// not undo it. It holds until the declaration of the service changes, or it is cleared.
/// </summary>
internal static partial class RollbackCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("environment") { Description = "The environment", HelpName = "ENV" };
        var service = new Argument<string>("service") { Description = "The service's short name in the desired state", HelpName = "SERVICE" };
        var to = new Option<string?>("--to") { Description = "The revision, such as shop-backend:41, or its ARN. Default: the one proven last before what runs, else the one before; never one that failed", HelpName = "REVISION" };
        var emergency = new Option<bool>("--emergency") { Description = "Stop everything that runs first, for 30 s, then bring the revision up at the former count" };
        var reason = new Option<string?>("--reason") { Description = "Why, for whoever reads the log; required without --clear", HelpName = "TEXT" };
        var clear = new Option<bool>("--clear") { Description = "Take the choice back: what the desired state declares is wanted again" };
        var command = new Command("rollback", "Take a service back to an earlier revision, and keep it there until the desired state changes")
        {
            environment, service, to, emergency, reason, clear,
        };
        return command.Does(async (options, terminal, ct) =>
        {
            var (name, local) = (options.GetValue(environment)!, $"ecsService/{options.GetValue(service)}");
            var (revision, why) = (options.GetValue(to), options.GetValue(reason));
            if (options.GetValue(clear))
            {
                if (revision is not null || options.GetValue(emergency)) throw new FormatException("--clear takes a choice back; give it without --to and --emergency.");
                var cleared = await JournalEdit.AppendAsync(
                    options, name, (history, _) => Known(history, name, local).Release.Pinned is null ? null : new RollbackCleared(local), ct);
                terminal.Line(cleared ? $"{name}/{local}: what the desired state declares is wanted again." : $"{name}/{local} is on no revision of somebody's choice.");
                return 0;
            }

            var declaration = await DeclarationAsync(options, name, local, ct);
            string? warning = null;
            await JournalEdit.AppendAsync(options, name, (history, _) =>
            {
                var release = Known(history, name, local).Release;
                var against = Against(declaration, history, name, local);
                if (string.IsNullOrWhiteSpace(why)) throw new FormatException("--reason is missing: whoever reads the log wants to know why.");
                revision = revision is null ? Previous(release, name, local) : Chosen(revision, release, $"{name}/{local}");
                warning = Warning(revision, release);
                return new RollbackSet(local, revision, why, options.GetValue(emergency), against);
            }, ct);
            if (warning is not null) terminal.Line(warning);
            terminal.Line($"{name}/{local} goes back to {revision} in the next pass, and stays there until its declaration changes or `reconciler rollback {name} {options.GetValue(service)} --clear`.");
            return 0;
        });
    }

    /// <summary>What <c>--to</c> names, as <c>family:revision</c>.</summary>
    /// <exception cref="FormatException">It names no revision, or one of a family that the service has never run.</exception>
    internal static string Chosen(string given, ReleaseHistory release, string service)
    {
        var revision = given.StartsWith("arn:", StringComparison.Ordinal) ? given[(given.LastIndexOf('/') + 1)..] : given;
        if (!Revision().IsMatch(revision))
            throw new FormatException($"--to {given}: expected a task definition with its revision, such as shop-backend:41, or its ARN.");
        var known = Seen(release).ToList();
        var families = known.Select(FamilyOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (families.Count > 0 && !families.Contains(FamilyOf(revision)))
            throw new FormatException(
                $"--to {given}: {service} runs {string.Join(" and ", families)}, and this is a revision of another task definition. Expected one such as {known[^1]}. "
                + "To another task definition it goes by `taskDefinition:` in its desired state.");
        return revision;
    }

    /// <summary>What whoever chose a revision should know of it; null for nothing.</summary>
    internal static string? Warning(string revision, ReleaseHistory release) =>
        release.Failed is { } failed && failed.Revision == revision ? $"Mind that {revision} failed when it was rolled out last: {failed.Reason}."
        : Seen(release).Any() && !Seen(release).Contains(revision) ? $"The journal has not seen {revision} run: it is looked up at AWS first, and nothing is touched where it is not there."
        : null;

    private static IEnumerable<string> Seen(ReleaseHistory release) =>
        new[] { release.Before, release.Failed?.Revision, release.Proven?.Revision, release.Deployed }.OfType<string>().Concat(release.Usable.Select(u => u.Revision));

    private static string FamilyOf(string revision) => revision[..revision.LastIndexOf(':')];

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}:[1-9][0-9]{0,9}$")]
    private static partial Regex Revision();

    /// <exception cref="FormatException">The journal knows no such service.</exception>
    private static ResourceHistory Known(EnvironmentHistory history, string environment, string local)
    {
        Selection.CheckRecorded(history, environment, local["ecsService/".Length..]);
        return history.Resource(local);
    }

    /// <summary>The declaration that a choice is made against, and with which it ends.</summary>
    /// <exception cref="FormatException">There is none: nobody would carry it out now, and whoever declares the service again would be surprised by it.</exception>
    internal static string Against(string? declaration, EnvironmentHistory history, string environment, string local) =>
        declaration ?? throw new FormatException(
            (history.Orphaned ? $"No file declares {environment} any more" : $"{environment} declares no {local} any more")
            + ", so it is left as it is on AWS, and a rollback would not be carried out. Declare it again first, or take it back with `aws ecs update-service`.");

    /// <exception cref="FormatException">Nothing earlier is known.</exception>
    internal static string Previous(ReleaseHistory release, string environment, string local)
    {
        return (release.Running is { } running ? release.EarlierThan(running) : null)
            ?? throw new FormatException(
                $"{environment}/{local}: the journal knows no earlier revision that has not failed. Say which one with --to; `reconciler history {environment}` and `aws ecs list-task-definitions` list them.");
    }

    /// <summary>The declaration that the choice is made against; null where none is in force.</summary>
    private static async Task<string?> DeclarationAsync(ParseResult options, string environment, string local, CancellationToken ct)
    {
        await using var session = new Session(options);
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        if (!store.Exists) return null;
        var managed = new ManagedEnvironment(new EnvironmentJournal(environment, store.Journal, session.Clocks.World, Session.NextId));
        await managed.Journal.CatchUpAsync(ct);
        var spec = await DesiredInForce.LoadAsync(managed, ct);
        return spec?.Resources.FirstOrDefault(r => r.Address.Local == local)?.Hash;
    }
}
