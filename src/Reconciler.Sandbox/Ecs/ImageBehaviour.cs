namespace Reconciler.Sandbox.Ecs;

/// <summary>What becomes of a container that is made from a certain image.</summary>
/// <param name="Image">The image, tag included, as task definitions name it.</param>
internal sealed record ImageBehaviour(string Image)
{
    /// <summary>What every other image does: its container runs until it is stopped.</summary>
    public static ImageBehaviour Sound { get; } = new("");

    /// <summary>Why the image cannot be pulled; null: it can.</summary>
    public string? CannotPull { get; init; }

    /// <summary>How long its container runs before it exits by itself; null: it does not.</summary>
    public TimeSpan? CrashAfter { get; init; }

    /// <summary>With what it exits then.</summary>
    public int ExitCode { get; init; } = 1;

    /// <summary>What the container says about it; null: nothing.</summary>
    public string? Reason { get; init; }
}
