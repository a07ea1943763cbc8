namespace Amazon.CloudTrail.Model;

/// <summary>Specifies an attribute and value that filter the events returned.</summary>
public partial class LookupAttribute
{
    /// <summary>Specifies an attribute on which to filter the events returned.</summary>
    public LookupAttributeKey? AttributeKey { get; set; }

    /// <summary>Specifies a value for the specified AttributeKey.</summary>
    public string? AttributeValue { get; set; }
}
