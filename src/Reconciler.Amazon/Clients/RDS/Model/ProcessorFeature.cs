namespace Amazon.RDS.Model;

/// <summary>Contains the processor features of a DB instance class.</summary>
public partial class ProcessorFeature
{
    /// <summary>The name of the processor feature.</summary>
    public string? Name { get; set; }

    /// <summary>The value of a processor feature.</summary>
    public string? Value { get; set; }
}
