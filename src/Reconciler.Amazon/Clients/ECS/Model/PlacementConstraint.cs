namespace Amazon.ECS.Model;

/// <summary>An object representing a constraint on task placement.</summary>
public partial class PlacementConstraint
{
    /// <summary>The type of constraint.</summary>
    public PlacementConstraintType? Type { get; set; }

    /// <summary>A cluster query language expression to apply to the constraint.</summary>
    public string? Expression { get; set; }
}
