using Polly.CircuitBreaker;
using Polly.Telemetry;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// Tells an observer when the circuit opens or closes, at that very moment. Polly's own callbacks run on another thread
/// while the call waits for them, which a clock other than the machine's does not stop for.
/// </summary>
internal sealed class CircuitListener(CallTarget target, ICallObserver observer) : TelemetryListener
{
    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        if (args.Arguments is OnCircuitOpenedArguments<TResult> opened)
        {
            observer.CircuitChanged(new(target, opened.BreakDuration));
        }
        else if (args.Arguments is OnCircuitClosedArguments<TResult>)
        {
            observer.CircuitChanged(new(target, null));
        }
    }
}
