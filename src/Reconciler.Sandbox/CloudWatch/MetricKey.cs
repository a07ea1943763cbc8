namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One metric: namespace, name and dimensions, whose order does not matter.</summary>
internal sealed class MetricKey(string metricNamespace, string name, IEnumerable<KeyValuePair<string, string>> dimensions)
    : IEquatable<MetricKey>
{
    private readonly string _canonical = string.Join(
        '\u001f',
        dimensions.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}\u001e{one.Value}")
            .Prepend(name).Prepend(metricNamespace));

    public string Namespace { get; } = metricNamespace;

    public string Name { get; } = name;

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; } = new Dictionary<string, string>(dimensions);

    public bool Equals(MetricKey? other) => other is not null && other._canonical == _canonical;

    public override bool Equals(object? obj) => Equals(obj as MetricKey);

    public override int GetHashCode() => _canonical.GetHashCode(StringComparison.Ordinal);
}
