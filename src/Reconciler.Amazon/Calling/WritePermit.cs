namespace Reconciler.Amazon.Calling;

/// <summary>
/// Leave to change something, which may end at any time. It is asked for just before each request, a repeated one too: a process
/// that was frozen goes on where it stood, before any timer of its own could cancel a token.
/// </summary>
public sealed class WritePermit
{
    private readonly Action _bringUpToDate;

    private WritePermit(Action bringUpToDate, CancellationToken token) => (_bringUpToDate, Token) = (bringUpToDate, token);

    /// <summary>Cancelled once it has ended, as far as is known by then: for what is done on the way to a write.</summary>
    public CancellationToken Token { get; }

    /// <summary>One that ends with a token, and with nothing else.</summary>
    /// <param name="ct">The token.</param>
    public static WritePermit Until(CancellationToken ct) => new(static () => { }, ct);

    /// <summary>One whose end a token may learn of late.</summary>
    /// <param name="bringUpToDate">Cancels the token now, if it is to be cancelled.</param>
    /// <param name="ct">The token.</param>
    public static WritePermit Until(Action bringUpToDate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bringUpToDate);
        return new WritePermit(bringUpToDate, ct);
    }

    /// <summary>Demands it, now.</summary>
    /// <exception cref="OperationCanceledException">It has ended.</exception>
    internal void Demand()
    {
        _bringUpToDate();
        Token.ThrowIfCancellationRequested();
    }
}
