using Amazon.RDS.Model;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Backups of databases.</summary>
internal sealed class BackupsAws(IAwsAccess aws)
{
    /// <summary>When the newest snapshot that can be restored was made, automated or manual; null where there is none.</summary>
    /// <param name="instance">The DB instance's identifier.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<DateTimeOffset?> NewestAsync(string instance, CancellationToken ct)
    {
        DateTimeOffset? newest = null;
        string? marker = null;
        do
        {
            var request = new DescribeDBSnapshotsRequest { DBInstanceIdentifier = instance, Marker = marker };
            var page = await aws.Rds.ReadAsync("DescribeDBSnapshots", (rds, c) => rds.DescribeDBSnapshotsAsync(request, c), ct);
            foreach (var snapshot in page.DBSnapshots ?? [])
                if (snapshot is { Status: "available", SnapshotCreateTime: { } time } && new DateTimeOffset(time.ToUniversalTime()) is var at && !(at <= newest))
                    newest = at;
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return newest;
    }
}
