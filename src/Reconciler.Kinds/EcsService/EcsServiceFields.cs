using System.Globalization;

namespace Reconciler.Kinds.EcsService;

/// <summary>The fields of a service as plans, restore points and the journal name them, and how their values are written.</summary>
internal static class EcsServiceFields
{
    public const string Count = "count";
    public const string Revision = Core.Recording.ReleaseHistory.RevisionField;
    public const string Image = "image";

    // The revision that was made for a declared image and does not run yet.
    public const string Registered = "registered";
    public const string Min = "autoscaling.min";
    public const string Max = "autoscaling.max";
    public const string CpuPercent = "autoscaling.cpuPercent";
    public const string MemoryPercent = "autoscaling.memoryPercent";

    // Whether scaling rests is not declared but follows from the mode, hence not "autoscaling".
    public const string InSuspended = "scaling.inSuspended";
    public const string OutSuspended = "scaling.outSuspended";
    public const string ScheduledSuspended = "scaling.scheduledSuspended";

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(bool value) => value ? "true" : "false";
}
