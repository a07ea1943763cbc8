using System.Collections.Frozen;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// How often one service may be called, per account and region, by operation. AWS's published figures are in
/// <see cref="PublishedRates"/>, each with its page.
/// </summary>
/// <param name="Service">AWS's service id, as in <see cref="CallTarget.Service"/>.</param>
/// <param name="Default">The rate of an operation that is not listed; each such operation has a bucket of its own.</param>
/// <param name="Operations">The rates by AWS's name of the operation.</param>
public sealed record ServiceRates(string Service, RequestRate Default, IReadOnlyDictionary<string, RequestRate> Operations)
{
    /// <summary>The rate of an operation: its own, or <see cref="Default"/>.</summary>
    /// <param name="operation">AWS's name of the operation.</param>
    public RequestRate Of(string operation) => Operations.GetValueOrDefault(operation, Default);

    /// <summary>
    /// The rates of a service: AWS's published ones, or 10 requests at once and 5 a second where the service is not
    /// known here.
    /// </summary>
    /// <param name="service">AWS's service id; upper and lower case are the same.</param>
    public static ServiceRates For(string service) =>
        PublishedRates.All.GetValueOrDefault(service)
            ?? new(service, new(10, 5), FrozenDictionary<string, RequestRate>.Empty);
}
