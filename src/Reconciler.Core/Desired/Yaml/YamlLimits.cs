namespace Reconciler.Core.Desired.Yaml;

/// <summary>How much one file may hold. A desired state is a few kilobytes; whatever passes these is a mistake or an attack.</summary>
public static class YamlLimits
{
    /// <summary>Bytes in one file: 1 MiB.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Values in one document once every alias is expanded, so that a few lines cannot become millions.</summary>
    public const int Nodes = 100_000;

    /// <summary>Maps and lists inside one another.</summary>
    public const int Depth = 40;

    /// <summary>Findings in one file; those after it are counted and not shown.</summary>
    public const int Findings = 200;
}
