using Reconciler.Cli;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Storage;
using Simulation.Desired;
using Declared = Simulation.Desired.Declared;

namespace Simulation.Happenings;

/// <summary>What people do about what services run: commits, the console, and <c>rollback</c> at the command line.</summary>
internal sealed class Rollouts(Town town, Random chance)
{
    /// <summary>Draws what happens at a moment, and for how many minutes it matters.</summary>
    public (int Awake, Action Happens) Draw(DateTimeOffset moment)
    {
        // A release is judged again ten minutes after it was rolled out.
        town.Stir(moment + TimeSpan.FromMinutes(chance.Next(11, 17)), TimeSpan.FromMinutes(3), () => { });
        return chance.Next(16) switch
        {
            < 6 => (4, () => Release(moment, Images.Draw)),
            6 => (4, () => Release(moment, (_, service) => Images.First(service))),
            7 => (4, () => Hurry(moment)),
            8 or 9 => (4, ByHand),
            10 => (4, () => Fight(moment)),
            < 13 => (4, () => Rollback(moment, false)),
            < 15 => (4, () => Rollback(moment, true)),
            _ => (4, Clear),
        };
    }

    private Declared Declares => town.Repository.NewestValid;

    /// <summary>Another image of one service or of all; now and then somebody has to agree, or it is not the time for it.</summary>
    private void Release(DateTimeOffset moment, Func<Random, string, string> image)
    {
        var (all, one) = (chance.Next(4) == 0, Any(Declares.Services));
        var guards = chance.Next(6) switch
        {
            0 => Approved(moment),
            1 => Held(moment),
            _ => Declares.Safeguards,
        };
        town.Commit(Declares with
        {
            AccountId = Declared.Account,
            Services = [.. Declares.Services.Select(s => all || s == one ? s with { Image = image(chance, s.Service) } : s)],
            Safeguards = guards,
        });
    }

    /// <summary>One commit after the other, the second before the first is through; sometimes it takes the first back.</summary>
    private void Hurry(DateTimeOffset moment)
    {
        var before = Declares.Services;
        Release(moment, Images.Draw);
        var back = chance.Next(2) == 0;
        town.Stir(moment + TimeSpan.FromSeconds(chance.Next(10, 400)), TimeSpan.FromMinutes(4), () =>
        {
            if (back) town.Commit(Declares with { AccountId = Declared.Account, Services = [.. Declares.Services.Select(s => s with { Image = before.FirstOrDefault(b => b.Name == s.Name)?.Image ?? s.Image })] });
            else Release(moment, Images.Draw);
        });
    }

    private DeclaredSafeguards Approved(DateTimeOffset moment)
    {
        for (var i = 0; i < 3; i++) town.Stir(moment + TimeSpan.FromMinutes(chance.Next(1, 30)), TimeSpan.FromMinutes(3), town.Approve);
        var verb = chance.Next(4) switch { 0 => "registerRevision", 1 => "rollback", _ => "deploy" };
        return Declares.Safeguards with { Approval = new DeclaredApproval("ecsService", verb, TimeSpan.FromMinutes(chance.Next(5, 300))) };
    }

    private DeclaredSafeguards Held(DateTimeOffset moment)
    {
        var from = moment - TimeSpan.FromTicks(moment.Ticks % TimeSpan.TicksPerMinute);
        var to = from + TimeSpan.FromMinutes(chance.Next(3, 60));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Declares.TimeZone);
        // A time that comes twice would say something else.
        if (new[] { from, to }.Any(t => zone.IsAmbiguousTime(t))) return Declares.Safeguards;
        town.Stir(to, TimeSpan.FromMinutes(4), () => { });
        return Declares.Safeguards with { Windows = [new DeclaredWindow(chance.Next(3) != 0, from, to, chance.Next(2) == 0)] };
    }

    /// <summary>Somebody else rolls out a revision that is there, or makes one.</summary>
    private void ByHand()
    {
        if (Any(Declares.Services) is not { } s) return;
        var revision = chance.Next(2) == 0 && Known(s) is { } known ? known
            : town.Hands.Register(Definitions.Of(s.Service, Images.Draw(chance, s.Service), $"f{chance.Next(100)}"));
        town.ByHand(s.Key, $"{revision} is rolled out", () => town.Hands.Deploy(s.Service, revision));
    }

    /// <summary>Somebody else wants the same revision again and again.</summary>
    private void Fight(DateTimeOffset moment)
    {
        if (Any(Declares.Services) is not { } s || Known(s) is not { } revision) return;
        for (var round = 0; round < chance.Next(4, 8); round++)
            town.Stir(moment + TimeSpan.FromSeconds(150 * round), TimeSpan.FromMinutes(2), () =>
                town.ByHand(s.Key, $"{revision} is rolled out, again", () => town.Hands.Deploy(s.Service, revision)));
    }

    /// <summary><c>rollback</c>, as the command line writes it; most of the time it is cleared later.</summary>
    private void Rollback(DateTimeOffset moment, bool emergency)
    {
        if (Any(Declares.Services) is not { } s) return;
        var to = chance.Next(8) switch { 0 => $"{s.Service}:99", < 4 => Known(s), _ => null };
        town.Tell(journal => ChosenAsync(journal, s, to, emergency));
        if (chance.Next(3) != 0) town.Stir(moment + TimeSpan.FromMinutes(chance.Next(1, 90)), TimeSpan.FromMinutes(4), Clear);
    }

    private void Clear()
    {
        foreach (var local in town.Witness.Facts.Releases.Pinned.Order(StringComparer.Ordinal).ToList()) town.Tell(new RollbackCleared(local));
    }

    private static async Task<ReconcileEvent?> ChosenAsync(EnvironmentJournal journal, DeclaredService service, string? to, bool emergency)
    {
        var spec = await DesiredInForce.LoadAsync(new ManagedEnvironment(journal), CancellationToken.None);
        var declaration = spec?.Resources.FirstOrDefault(r => r.Address.Local == service.Local)?.Hash;
        try
        {
            var against = RollbackCommand.Against(declaration, journal.History, Declared.Environment, service.Local);
            to ??= RollbackCommand.Previous(journal.History.Resource(service.Local).Release, Declared.Environment, service.Local);
            return new RollbackSet(service.Local, to, "demo", emergency, against);
        }
        catch (FormatException)
        {
            // Nothing earlier is known, or the service is not declared: it says so.
            return null;
        }
    }

    /// <summary>One of the revisions that there are.</summary>
    private string? Known(DeclaredService s)
    {
        var count = 0;
        while (town.Hands.Definition($"{s.Service}:{count + 1}") is not null) count++;
        return count == 0 ? null : $"{s.Service}:{chance.Next(1, count + 1)}";
    }

    private T? Any<T>(IReadOnlyList<T> all) where T : class => all.Count == 0 ? null : all[chance.Next(all.Count)];
}
