namespace Amazon.ECS.Model;

/// <summary>The log configuration for the container.</summary>
public partial class LogConfiguration
{
    /// <summary>The log driver to use for the container.</summary>
    public LogDriver? LogDriver { get; set; }

    /// <summary>The configuration options to send to the log driver.</summary>
    public Dictionary<string, string>? Options { get; set; }

    /// <summary>The secrets to pass to the log configuration.</summary>
    public List<Secret>? SecretOptions { get; set; }
}
