namespace Reconciler.Core.Observing;

/// <summary>
/// The only key of a managed resource: environment, kind and short name, written <c>production/ecsService/backend</c>.
/// Ordered ordinally, so that everything that iterates over addresses does so in one defined order.
/// </summary>
/// <param name="Environment">Name of the environment (<c>metadata.name</c>).</param>
/// <param name="Kind">Name of the kind, for example <c>ecsService</c>.</param>
/// <param name="Name">Short name: the resource's key in its section.</param>
public readonly record struct ResourceAddress(string Environment, string Kind, string Name) : IComparable<ResourceAddress>
{
    /// <summary>The address inside its environment, as <c>dependsOn</c> writes it: <c>ecsService/backend</c>.</summary>
    public string Local => $"{Kind}/{Name}";

    /// <inheritdoc/>
    public int CompareTo(ResourceAddress other)
    {
        var byEnvironment = string.CompareOrdinal(Environment, other.Environment);
        if (byEnvironment != 0) return byEnvironment;
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>Reads <c>environment/kind/name</c>.</summary>
    /// <returns>False where the text has not exactly three parts that are not empty.</returns>
    public static bool TryParse(string? text, out ResourceAddress address)
    {
        address = default;
        if (text?.Split('/') is not [{ Length: > 0 } environment, { Length: > 0 } kind, { Length: > 0 } name])
            return false;
        address = new ResourceAddress(environment, kind, name);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Environment}/{Kind}/{Name}";

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ResourceAddress left, ResourceAddress right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ResourceAddress left, ResourceAddress right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ResourceAddress left, ResourceAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ResourceAddress left, ResourceAddress right) => left.CompareTo(right) >= 0;
}
