namespace Reconciler.Kinds.Databases;

/// <summary>What is declared of any database.</summary>
public interface IDatabaseSpec
{
    /// <summary>Its identifier, as declared; AWS does not tell upper from lower case.</summary>
    string Identifier { get; }

    /// <summary>What becomes of it while its environment is dormant.</summary>
    DormantDatabase WhenDormant { get; }
}

/// <summary>What becomes of a database while its environment is dormant.</summary>
public enum DormantDatabase
{
    /// <summary>It is stopped, once everything that depends on it is drained. The default.</summary>
    Stopped,

    /// <summary>It keeps running.</summary>
    Running,
}
