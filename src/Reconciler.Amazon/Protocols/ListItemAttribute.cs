namespace Reconciler.Amazon.Protocols;

/// <summary>What an awsQuery request calls an item of this list; <c>member</c> where the attribute is missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListItemAttribute(string name) : Attribute
{
    /// <summary>The item's name on the wire.</summary>
    public string Name { get; } = name;
}
