namespace Amazon.ECS.Model;

/// <summary>The task placement strategy for a task or service.</summary>
public partial class PlacementStrategy
{
    /// <summary>The type of placement strategy.</summary>
    public PlacementStrategyType? Type { get; set; }

    /// <summary>The field to apply the placement strategy against.</summary>
    public string? Field { get; set; }
}
