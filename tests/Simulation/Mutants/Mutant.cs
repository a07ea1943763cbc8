using Reconciler.Core.Guarding;
using Simulation.Desired;
using Simulation.Processes;

namespace Simulation.Mutants;

/// <summary>An engine with one law of it broken, and the invariant that has to notice.</summary>
/// <param name="Name">Its name for <c>--mutant</c>.</param>
/// <param name="Number">The invariant in docs/safety.md.</param>
/// <param name="What">Which law is broken, in words.</param>
/// <param name="Engine">The engine.</param>
internal sealed record Mutant(string Name, int Number, string What, Engine Engine)
{
    private static readonly IGuard[] Guards = [new AccountGuard(), new PauseGuard(), new EnforcementGuard(), new ContestGuard(),
        new ApprovalGuard(), new SyncWindowGuard(), new CooldownGuard()];

    /// <summary>A week that catches it; tests begin there.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>All of them, at least one for each invariant.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("drained", 1, "a service is taken for drained as soon as its count is 0", Of() with { Lens = Lenses.Drained }) { Seed = 2 },
        new("no-tasks", 1, "tasks that are still stopping are taken for stopped", Of() with { Lens = Lenses.NoTasks }) { Seed = 3 },
        new("available", 2, "a database that starts is taken for one that is there", Of() with { Lens = Lenses.Available }) { Seed = 4 },
        new("absent", 3, "what could not be seen is taken for what is not there", Of() with { Lens = Lenses.Absent }),
        new("no-intent", 4, "the intent is not written down", Of() with { Journal = Journals.SkipsIntents }),
        new("endless-lease", 5, "the lease's deadline is not checked before sending", Of() with { Lease = lease => new EndlessLease(lease) }),
        new("any-account", 6, "every account is taken for the declared one", Of() with { Lens = Lenses.AnyAccount }) { Seed = 2 },
        new("no-pause-guard", 7, "a pause stops nothing", Without<PauseGuard>()) { Seed = 8 },
        new("no-enforcement-guard", 7, "observe stops nothing", Without<EnforcementGuard>()) { Seed = 23 },
        new("no-cooldown-guard", 7, "a failure is tried again at once", Without<CooldownGuard>()) { Seed = 31 },
        new("no-window-guard", 7, "sync windows hold nothing back", Of() with { ReadAs = AtAnyTime }) { Seed = 15 },
        new("no-contest-guard", 7, "what is contested is corrected for ever", Without<ContestGuard>()) { Seed = 2 },
        new("no-approval-guard", 7, "nobody is asked to agree", Without<ApprovalGuard>()) { Seed = 5 },
        new("no-limits", 7, "more is changed at once than is declared", Of() with { ReadAs = Unlimited }) { Seed = 15 },
        new("size-of-zero", 8, "the restore point holds a size of 0", Of() with { Journal = Journals.RemembersNothing }),
        new("given-up-early", 8, "the restore point is given up before the environment was seen awake", Of() with { Journal = Journals.GivesUpEarly }),
        new("never-right", 9, "an alarm is put again and again", Of() with { Lens = Lenses.NeverRight }),
        new("corrected", 10, "a count that autoscaling chose is corrected", Of() with { Lens = Lenses.Corrected }),
        new("repaired", 11, "what does not validate is read as if it did", Of() with { ReadAs = Repaired }) { Seed = 4 },
        new("secret-mistakes", 11, "desired state that is not valid is not told of", Of() with { Journal = Journals.KeepsMistakesSecret }) { Seed = 4 },
        new("never-gone", 12, "an environment whose file disappears is kept", Of() with { ReadAs = NeverGone }) { Seed = 8 },
        new("more-than-declared", 13, "what is not declared is written to", Of() with { ReadAs = More }),
        new("twice", 14, "every write goes out twice", Of() with { SendsTwice = true }),
        new("never-deploys", 9, "another image that is declared is not brought out", Of() with { ReadAs = Imageless }) { Seed = 2 },
        new("loses-secrets", 15, "a revision is made without the secrets of the one before", Of() with { Lens = Lenses.WithoutSecrets }) { Seed = 2 },
        new("back-too-far", 16, "a release that failed goes back to what was not proven", Of() with { Journal = Journals.GoesBackTooFar }) { Seed = 2 },
        new("tries-again", 17, "a release that failed is brought out again", Of() with { Journal = Journals.TriesAgain }) { Seed = 2 },
        new("forgets-what-was-told", 18, "what people were told is not written down", Of() with { Journal = Journals.ForgetsWhatWasTold }) { Seed = 3 },
        new("tells-nobody", 18, "nobody is told", Of() with { ReadAs = Untold }) { Seed = 3 },
        new("two-outcomes", 14, "every outcome is written down twice", Of() with { Journal = Journals.TellsTwice }),
    ];

    /// <summary>The one of a name; null for none.</summary>
    public static Mutant? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    private static Engine Of() => Engine.AsItIs;

    private static Engine Without<TGuard>() => Of() with { Guards = new GuardChain([.. Guards.Where(g => g is not TGuard)]) };

    private static Declared Repaired(Declared declared) =>
        declared.Kind == CommitKind.Invalid ? declared with { Kind = CommitKind.Valid } : declared;

    private static Declared Imageless(Declared declared) =>
        declared with { Services = [.. declared.Services.Select(s => s with { Image = null, Health = "" })] };

    private static Declared NeverGone(Declared declared) =>
        declared.Kind == CommitKind.Gone ? declared with { Kind = CommitKind.Valid } : declared;

    private static Declared Untold(Declared declared) => declared with { Targets = [] };

    private static Declared AtAnyTime(Declared declared) =>
        declared with { Safeguards = declared.Safeguards with { Windows = [] } };

    private static Declared Unlimited(Declared declared) =>
        declared with { Safeguards = declared.Safeguards with { ActionsPerPass = null, ActionsPerHour = null } };

    private static Declared More(Declared declared) =>
        declared with { Alarms = [.. declared.Alarms, new DeclaredAlarm("other", "other-alarm", 55)] };
}
