using System.Text.Json.Nodes;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.Aws;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Answers as AWS writes them: two tasks of every service, no scalable target, no policy and no task that stops.</summary>
public abstract class ServiceScript : IDisposable
{
    protected const string Nothing = "{}";

    private protected ServiceScript() => Aws
        .On("DescribeServices", AllRunning)
        .On("DescribeScalableTargets", Nothing)
        .On("DescribeScalingPolicies", Nothing)
        .On("ListTasks", Nothing);

    private protected ScriptedAws Aws { get; } = new();

    public void Dispose()
    {
        Aws.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static EcsAutoscaling Tracking { get; } = new(2, 10, 70, null);

    protected static JsonObject AllRunning(JsonObject body) => new()
    {
        ["services"] = new JsonArray([.. body["services"]!.AsArray().Select(name => Running(name!.GetValue<string>()))]),
    };

    protected static JsonObject AtZero(JsonObject body) => new()
    {
        ["services"] = new JsonArray([.. body["services"]!.AsArray().Select(name => new JsonObject
        {
            ["serviceName"] = name!.GetValue<string>(),
            ["status"] = "ACTIVE",
            ["desiredCount"] = 0,
            ["runningCount"] = 0,
            ["pendingCount"] = 0,
        })]),
    };

    protected static JsonObject Running(string name) => new()
    {
        ["serviceName"] = name,
        ["status"] = "ACTIVE",
        ["desiredCount"] = 2,
        ["runningCount"] = 2,
        ["pendingCount"] = 0,
    };

    protected static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    protected static LookRequest Falling(string service) => Request(service, null, CostMode.Dormant, TransitionPhase.Awake);

    protected static LookRequest Request(
        string service, EcsAutoscaling? autoscaling = null, CostMode mode = CostMode.Active,
        TransitionPhase phase = TransitionPhase.Awake, string cluster = "shop") => new(
        Scene.Declare(EcsServiceKind.Instance, new EcsServiceSpec(cluster, service, null, autoscaling), service), mode, phase);

    protected static EcsServiceLive Live(IReadOnlyDictionary<ResourceAddress, Observation> seen, string service) =>
        (EcsServiceLive)Assert.IsType<PresentObservation>(seen[Request(service).Address]).Live;

    protected JsonObject Body(string operation) => Aws.Sent.Last(s => s.Operation == operation).Body;

    protected async Task<EcsServiceLive> SeenAsync(LookRequest request) =>
        (EcsServiceLive)Assert.IsType<PresentObservation>((await LookAsync(request)).Values.Single()).Live;

    protected Task<IReadOnlyDictionary<ResourceAddress, Observation>> LookAsync(params LookRequest[] requests) =>
        KindCatalog.Connect(EcsServiceKind.Instance, Aws.Access).ObserveAsync(requests, TestContext.Current.CancellationToken);

    protected Task<ActionOutcome> ExecuteAsync(object write) => new EcsServiceAws(Aws.Access).ExecuteAsync(
        new ProposedAction("test", Stage.Correct, [], "", write), WritePermit.Until(TestContext.Current.CancellationToken));
}
