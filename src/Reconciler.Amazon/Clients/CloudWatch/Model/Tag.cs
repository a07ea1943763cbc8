namespace Amazon.CloudWatch.Model;

/// <summary>A key-value pair associated with a CloudWatch resource.</summary>
public partial class Tag
{
    /// <summary>A string that you can use to assign a value.</summary>
    public string? Key { get; set; }

    /// <summary>The value for the specified tag key.</summary>
    public string? Value { get; set; }
}
