namespace Amazon.ECS.Model;

/// <summary>A key-value pair object.</summary>
public partial class KeyValuePair
{
    /// <summary>The name of the key-value pair.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the key-value pair.</summary>
    public string? Value { get; set; }
}
