namespace Amazon.ECS.Model;

/// <summary>The details of a capacity provider strategy.</summary>
public partial class CapacityProviderStrategyItem
{
    /// <summary>The short name of the capacity provider.</summary>
    public string? CapacityProvider { get; set; }

    /// <summary>
    /// The weight value designates the relative percentage of the total number of tasks launched that should use
    /// the specified capacity provider.
    /// </summary>
    public int? Weight { get; set; }

    /// <summary>
    /// The base value designates how many tasks, at a minimum, to run on the specified capacity provider for each
    /// service.
    /// </summary>
    public int? Base { get; set; }
}
