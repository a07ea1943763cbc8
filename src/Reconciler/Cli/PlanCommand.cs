using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;

namespace Reconciler.Cli;

/// <summary><c>plan</c>: what would be done now, or at a time; nothing is written anywhere.</summary>
internal static class PlanCommand
{
    private const int NothingToDo = 0;
    private const int SomethingToDo = 2;

    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var at = new Option<string?>("--at")
        {
            Description = "As if it were TIME: 2026-12-24T18:30, in the environment's own zone unless it ends in Z or an offset",
            HelpName = "TIME",
        };
        var output = CommonOptions.Output("text", "json", "markdown");
        return new Command("plan", "Show what would be done now; writes nothing anywhere")
        {
            at, output, CommonOptions.ReadLag,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var planned = await Planning.RunAsync(session, PlanTime.Parse(options.GetValue(at)), ct);
            foreach (var line in planned.Problems.Concat(planned.Notes)) terminal.Message(line);
            switch (options.GetValue(output))
            {
                case "json": terminal.Out.WriteLine(Json.Text(Report(planned))); break;
                case "markdown": PlanMarkdown.Write(planned, terminal.Out); break;
                default: PlanText.Write(planned, session.Clocks.Now, terminal); break;
            }

            return ExitCode(planned);
        });
    }

    private static int ExitCode(PlannedAll planned)
    {
        var plans = planned.Environments.Select(e => e.Plan).ToList();
        if (planned.Problems.Count > 0 || plans.Exists(p => p.Sync == SyncStatus.Unknown)) return Commands.Error;
        return plans.Exists(p => p.Actions.Count > 0) ? SomethingToDo : NothingToDo;
    }

    private static PlanReport Report(PlannedAll planned) => new(
    [
        .. planned.Environments.Select(e => new PlanReport.Entry(
            e.Plan.Environment.Name, e.Plan.Mode.CostMode.Word(), e.Plan.Mode.Reason, e.Generation,
            e.Plan.Sync.ToString(), e.Plan.Health.ToString(), e.Plan.Message, e.Plan.NextEdge,
            [.. e.Plan.Actions.Select(a => new PlanReport.Action(
                a.Address.ToString(), a.Verb, a.State.ToString(), a.Why, a.Changes, a.On, a.NotBefore, a.Class.Word(),
                a.Refusal is { } refusal ? new PlanReport.Refusal(refusal.Reason, refusal.Message, refusal.Until) : null))])),
    ]);
}
