namespace Reconciler.Amazon.Calling;

/// <summary>
/// What AWS counts requests by: one service, in one account, in one region. Whatever shares these three shares a
/// <see cref="CallPipeline"/>.
/// </summary>
/// <param name="Service">AWS's service id, such as <c>ECS</c> or <c>Application Auto Scaling</c>; see <see cref="ServiceRates"/>.</param>
/// <param name="Account">The account's number, or the role that is assumed there while the number is not known.</param>
/// <param name="Region">The region's name, such as <c>ap-southeast-2</c>.</param>
public sealed record CallTarget(string Service, string Account, string Region)
{
    /// <summary>For messages: <c>ECS in ap-southeast-2 of 123456789012</c>.</summary>
    public override string ToString() => $"{Service} in {Region} of {Account}";
}
