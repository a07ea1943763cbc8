namespace Amazon.RDS.Model;

/// <summary>Contains details about an additional storage volume for a DB instance.</summary>
public partial class AdditionalStorageVolume
{
    /// <summary>The name of the additional storage volume.</summary>
    public string? VolumeName { get; set; }

    /// <summary>The amount of storage allocated for the additional storage volume, in gibibytes (GiB).</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>
    /// The number of I/O operations per second (IOPS) provisioned for the additional storage volume.
    /// </summary>
    public int? IOPS { get; set; }

    /// <summary>
    /// The upper limit in gibibytes (GiB) to which RDS can automatically scale the storage of the additional
    /// storage volume.
    /// </summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>
    /// The storage throughput value for the additional storage volume, in mebibytes per second (MiBps).
    /// </summary>
    public int? StorageThroughput { get; set; }

    /// <summary>The storage type for the additional storage volume.</summary>
    public string? StorageType { get; set; }
}
