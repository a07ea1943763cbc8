using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>Reads the <c>logs</c> section of a seed: <c>groups</c> by name, with <c>lines</c> that were written before.</summary>
internal sealed class LogsSeed(SandboxSite site, LogBook book)
{
    public void Read(SeedMap section)
    {
        foreach (var (name, map) in section.Entries("groups"))
            ReadGroup(name, map);
    }

    private void ReadGroup(string name, SeedMap map)
    {
        var service = map.OptionalText("service");
        if (service is not null && service.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            map.Problem("service", $"is '{service}', expected CLUSTER/SERVICE.");
        book.Groups.Put(name, new LogGroup(
            name, site.Arn("logs", $"log-group:{name}"), site.World.Now - TimeSpan.FromDays(200), service,
            map.Has("retentionDays") ? map.Integer("retentionDays", 1, 1, 3653) : null));
        var lines = map.Parts("lines").Select(entry => (
            At: site.World.Now - entry.Duration("age", TimeSpan.Zero),
            Stream: entry.Text("stream", $"{service?.Split('/')[^1] ?? "app"}/app/0"),
            Message: entry.Text("message"))).ToList();
        foreach (var (at, stream, message) in lines.OrderBy(line => line.At))
            book.Write(name, at, stream, message);
    }
}
