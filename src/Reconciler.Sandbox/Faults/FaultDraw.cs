namespace Reconciler.Sandbox.Faults;

/// <summary>Draws the fault that hits a call, if any. One draw a call, so that a seed replays.</summary>
internal sealed class FaultDraw(Random chance)
{
    private readonly List<(string Operation, FaultKind Kind)> _next = [];

    /// <summary>The next call of <paramref name="operation"/> meets <paramref name="kind"/>, whatever chance says.</summary>
    public void Arm(string operation, FaultKind kind) => _next.Add((operation, kind));

    public FaultKind? For(string operation, FaultOptions options)
    {
        var armed = _next.FindIndex(next => next.Operation == operation);
        if (armed >= 0)
        {
            var kind = _next[armed].Kind;
            _next.RemoveAt(armed);
            return kind;
        }
        var drawn = chance.NextDouble();
        if (options.Operations.Count > 0 && !options.Operations.Contains(operation))
            return null;
        ReadOnlySpan<(FaultKind Kind, double Rate)> shares =
        [
            (FaultKind.ServerError, options.ServerErrorRate),
            (FaultKind.HtmlError, options.HtmlErrorRate),
            (FaultKind.ResetBefore, options.ResetBeforeRate),
            (FaultKind.ResetAfter, options.ResetAfterRate),
            (FaultKind.Latency, options.LatencyRate),
        ];
        foreach (var (kind, rate) in shares)
        {
            drawn -= rate + (options.ErrorRate / shares.Length);
            if (drawn < 0)
                return kind;
        }
        return null;
    }
}
