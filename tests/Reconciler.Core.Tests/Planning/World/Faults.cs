using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>What goes wrong with one write.</summary>
internal enum WriteFault
{
    None,

    /// <summary>It takes effect; nobody hears of it.</summary>
    AnswerLost,

    /// <summary>It never arrives; nobody hears of it.</summary>
    NeverArrived,

    /// <summary>It arrives a little later; nobody hears of it.</summary>
    ArrivesLate,

    /// <summary>AWS throttles.</summary>
    Throttled,

    /// <summary>AWS refuses for good.</summary>
    Refused,

    /// <summary>The process dies between the intent and the sending.</summary>
    DiesBefore,

    /// <summary>The process dies after the sending, before it hears the answer.</summary>
    DiesAfter,

    /// <summary>The process freezes before the sending and sends while another already owns the environment.</summary>
    Freezes,
}

/// <summary>What goes wrong in one pass.</summary>
internal sealed record Faults
{
    public static Faults None { get; } = new();

    /// <summary>Why the look at a resource fails; null where it does not.</summary>
    public Func<ResourceAddress, string?> Unknown { get; init; } = _ => null;

    /// <summary>How far the look at a resource lags.</summary>
    public Func<ResourceAddress, TimeSpan> Lag { get; init; } = _ => TimeSpan.Zero;

    /// <summary>What goes wrong with a write.</summary>
    public Func<PlannedAction, WriteFault> Write { get; init; } = _ => WriteFault.None;

    /// <summary>The look at one resource fails.</summary>
    public static Faults Unseen(params IReadOnlyList<string> locals) =>
        new() { Unknown = a => locals.Contains(a.Local) ? "throttled" : null };

    /// <summary>Every write goes wrong in one way, or those with one verb.</summary>
    public static Faults Every(WriteFault fault, string? verb = null) =>
        new() { Write = a => verb is null || a.Verb == verb ? fault : WriteFault.None };
}
