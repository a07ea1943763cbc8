using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Model;

/// <summary>
/// A filter name and value pair that is used to return a more specific list of results from a describe operation.
/// </summary>
public partial class Filter
{
    /// <summary>The name of the filter.</summary>
    public string? Name { get; set; }

    /// <summary>One or more filter values.</summary>
    [ListItem("Value")]
    public List<string>? Values { get; set; }
}
