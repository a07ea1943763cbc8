using Simulation.Aws;
using Simulation.Desired;

namespace Simulation.Witnesses;

/// <summary>A write that was announced in the journal, and what became of it.</summary>
/// <param name="Row">Its announcement.</param>
/// <param name="Declared">The commit in force when it was announced.</param>
/// <param name="Key">What it is about on AWS, by that commit; null where that declares no such thing.</param>
internal sealed record Intent(Row Row, Declared? Declared, string? Key)
{
    public string Address => Row.Address!;

    public string Verb => (string)Row.Event["verb"]!;

    /// <summary>The calls that went out for it.</summary>
    public List<WireCall> Calls { get; } = [];

    /// <summary>How it ended; null while that is open.</summary>
    public Row? Outcome { get; set; }

    /// <summary>Whether it is a step towards sleep.</summary>
    public bool IsDormant => Verb is "mute" or "suspendScaling" or "stop" || (Verb == "setCount" && Row.To("count") == "0");
}
