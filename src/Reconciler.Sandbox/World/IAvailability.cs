namespace Reconciler.Sandbox.World;

/// <summary>Offered by services that applications depend on, to those that show how applications do.</summary>
internal interface IAvailability
{
    /// <summary>Whether something of a name takes connections now; null: there is none of that name here.</summary>
    bool? IsAvailable(string name);
}
