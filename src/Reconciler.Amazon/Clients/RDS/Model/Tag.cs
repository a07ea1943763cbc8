namespace Amazon.RDS.Model;

/// <summary>Metadata assigned to an Amazon RDS resource consisting of a key-value pair.</summary>
public partial class Tag
{
    /// <summary>A key is the required name of the tag.</summary>
    public string? Key { get; set; }

    /// <summary>A value is the optional value of the tag.</summary>
    public string? Value { get; set; }
}
