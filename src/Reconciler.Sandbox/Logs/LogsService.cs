using Reconciler.Sandbox.Ecs;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Logs;

/// <summary>CloudWatch Logs: groups and the lines in them, to look at. Tasks of ECS write there.</summary>
internal sealed class LogsService : SandboxService, ITaskWatcher
{
    private readonly LogBook _book;
    private readonly TaskDiary _diary;

    public LogsService(SandboxSite site) : base(site)
    {
        _book = new LogBook(Site);
        _diary = new TaskDiary(_book);
    }

    public override ServiceWire Wire { get; } = new("logs", "logs", "logs") { TargetPrefix = "Logs_20140328" };

    public override void Seed(SeedMap section) => new LogsSeed(Site, _book).Read(section);

    public void Moved(EcsTask task) => _diary.Note(task);

    protected override IEnumerable<SandboxOperation> Operations() =>
        [.. new EventOperations(_book).All(), .. new GroupOperations(_book).All()];
}
