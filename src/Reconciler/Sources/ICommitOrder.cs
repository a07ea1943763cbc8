namespace Reconciler.Sources;

/// <summary>Tells which of two commits is older, so that a lagging replica does not turn time back.</summary>
internal interface ICommitOrder
{
    /// <summary>Whether one commit is an ancestor of another.</summary>
    /// <param name="older">Full id of the one that may be the ancestor.</param>
    /// <param name="newer">Full id of the other.</param>
    /// <param name="ct">Cancels asking.</param>
    /// <returns>
    /// False also where the newer one is nowhere to be had; true also where that cannot be asked at present, since whoever
    /// cannot tell must not turn time back.
    /// </returns>
    Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct);
}
