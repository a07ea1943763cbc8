using System.Text;
using Reconciler.Sandbox.CloudTrail;
using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Faults;
using Reconciler.Sandbox.LoadBalancing;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox;

/// <summary>
/// The whole simulated AWS: every account and region of its seed. Thread-safe: one lock, requests are carried out
/// one after another in the order in which they arrive.
/// </summary>
/// <remarks>
/// A request goes: 1. the world catches up with the clock, and what is no request to AWS is answered by an application behind
/// a load balancer; 2. service and operation are recognised;
/// 3. the throttle; 4. chance may break it; 5. the service answers; 6. it is written down.
/// </remarks>
public sealed class SandboxAws
{
    private readonly Lock _gate = new();
    private readonly SandboxWorld _world;
    private readonly Dictionary<(string Account, string Region), SandboxSite> _sites;
    private readonly IReadOnlyList<ServiceWire> _wires;
    private readonly RequestRecord _record;
    private readonly CallBudget _budget;
    private readonly FaultDraw _draw;
    private FaultOptions _faults;
    private TimeSpan _readLag;

    /// <summary>Makes it, as the seed says, at the time provider's present instant.</summary>
    /// <param name="seed">What is there to begin with.</param>
    /// <param name="options">How it behaves.</param>
    public SandboxAws(SandboxSeed seed, SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(options);
        Clock = new SandboxClock(options.Time, options.Speed, options.Start);
        _world = new SandboxWorld(Clock, options);
        _sites = seed.Populate(_world);
        _wires = [.. new SandboxSite(_world, "", "").Services.Select(service => service.Wire)];
        _record = new RequestRecord(options.RequestHistory);
        _budget = new CallBudget(options.Time);
        _draw = new FaultDraw(_world.Chance);
        _faults = options.Faults;
        _readLag = options.ReadLag;
    }

    /// <summary>Sandbox time.</summary>
    public SandboxClock Clock { get; }

    /// <summary>What goes wrong from now on.</summary>
    public FaultOptions Faults
    {
        get { lock (_gate) return _faults; }
        set { lock (_gate) _faults = value; }
    }

    /// <summary>
    /// Reads answer from a random moment up to this long ago, from now on; never longer than
    /// <see cref="SandboxOptions.ReadLag"/>, since what was before is forgotten.
    /// </summary>
    public TimeSpan ReadLag
    {
        get { lock (_gate) return _readLag; }
        set { lock (_gate) _readLag = value < _world.Options.ReadLag ? value : _world.Options.ReadLag; }
    }

    /// <summary>What arrived at the wire, oldest first, at most <see cref="SandboxOptions.RequestHistory"/>; a copy.</summary>
    public IReadOnlyList<SandboxRequest> Requests
    {
        get { lock (_gate) return _record.All; }
    }

    /// <summary>The actions that alarms carried out, in all accounts and regions, oldest first; a copy.</summary>
    public IReadOnlyList<FiredAction> FiredActions
    {
        get
        {
            lock (_gate)
            {
                _world.CatchUp();
                return [.. CloudWatches.SelectMany(cloudWatch => cloudWatch.Alarms.Fired).OrderBy(fired => fired.Time)];
            }
        }
    }

    /// <summary>Gives a metric a value from now on, in all accounts and regions, whatever the seed says.</summary>
    /// <param name="metricNamespace">Such as <c>AWS/RDS</c>.</param>
    /// <param name="metric">Such as <c>CPUUtilization</c>.</param>
    /// <param name="dimensions">All of its dimensions.</param>
    /// <param name="value">What every sample is; null: it is not published. A sleeping resource publishes nothing anyway.</param>
    public void SetMetric(
        string metricNamespace, string metric, IReadOnlyDictionary<string, string> dimensions, double? value)
    {
        lock (_gate)
        {
            _world.CatchUp();
            foreach (var cloudWatch in CloudWatches)
                cloudWatch.Metrics.Set(new MetricKey(metricNamespace, metric, dimensions), _world.Now, value);
        }
    }

    /// <summary>The next call of <paramref name="operation"/> meets <paramref name="kind"/>, once, whatever chance says.</summary>
    /// <param name="operation">AWS's name, such as <c>UpdateService</c>.</param>
    /// <param name="kind">What goes wrong.</param>
    public void FailNext(string operation, FaultKind kind)
    {
        lock (_gate)
            _draw.Arm(operation, kind);
    }

    /// <summary>The in-process transport for SDK clients: no sockets; any host name reaches this AWS.</summary>
    public HttpMessageHandler CreateHandler() => new SandboxHandler(this, _world.Options.Time);

    private IEnumerable<CloudWatchService> CloudWatches => _sites.Values.SelectMany(site => site.Offers<CloudWatchService>());

    private IEnumerable<LoadBalancingService> LoadBalancings => _sites.Values.SelectMany(site => site.Offers<LoadBalancingService>());

    internal TimeProvider Time => _world.Options.Time;

    internal WireResponse Answer(WireRequest request)
    {
        lock (_gate)
        {
            _world.CatchUp();
            if (FrontDoor.Answer(request, LoadBalancings) is { } page)
            {
                _record.Add(RequestEntry.Page(request, page.Status), _world.Now);
                return page;
            }
            var entry = new RequestEntry(_world.Uuid());
            var response = Answer(request, entry);
            _record.Add(entry, _world.Now);
            if (TrailedRequest.Of(entry, _world.Now) is { } happened)
                Site(happened.Caller.Account, entry.Region).Offers<ITrail>().First().Note(happened);
            return response;
        }
    }

    private WireResponse Answer(WireRequest request, RequestEntry entry)
    {
        var answers = new Answers(entry.RequestId, request.Target is not null);
        try
        {
            var read = ReadRequest.From(request, _wires);
            answers = answers with { Wire = read.Wire };
            (entry.Service, entry.Operation) = (read.Wire?.Name ?? "", read.Operation);
            (entry.SigningName, entry.Region, entry.AccessKey) = (read.Wire?.SigningName ?? "", read.Region, read.AccessKey);
            var caller = _world.AccessKeys.Identify(read.AccessKey);
            var operation = Operation(read, caller);
            var call = Call(read, caller, operation);
            (entry.Call, entry.IsWrite, entry.Summary) = (call, operation.IsWrite, operation.Summary(call));
            Throttle(read, caller, operation);
            return Carry(operation, call, answers, entry);
        }
        catch (AwsRefusal refusal)
        {
            (entry.Outcome, entry.Refusal) = (refusal.Code, refusal);
            return answers.Refuse(refusal);
        }
    }

    private SandboxOperation Operation(ReadRequest read, CallerIdentity caller)
    {
        var service = read.Wire is null
            ? null
            : Site(caller.Account, read.Region).Services.First(service => service.Wire.Name == read.Wire.Name);
        return service?.Find(read.Operation) ?? throw (read.IsQuery
            ? new AwsRefusal("InvalidAction", $"Could not find operation {read.Operation}.")
            : new AwsRefusal("UnknownOperationException", $"The sandbox does not have {read.Operation}."));
    }

    private SandboxCall Call(ReadRequest read, CallerIdentity caller, SandboxOperation operation)
    {
        var lag = operation.IsWrite ? TimeSpan.Zero : _readLag * _world.Chance.NextDouble();
        return new SandboxCall(read.Input, caller, _world.Now - lag);
    }

    private void Throttle(ReadRequest read, CallerIdentity caller, SandboxOperation operation)
    {
        if (!_world.Options.Throttle || operation.Rate is not { } rate)
            return;
        if (!_budget.TryTake($"{caller.Account}/{read.Region}/{read.Wire!.Name}/{rate.Bucket ?? operation.Name}", rate))
            throw new AwsRefusal(read.Wire.ThrottlingCode, "Rate exceeded");
    }

    private WireResponse Carry(SandboxOperation operation, SandboxCall call, Answers answers, RequestEntry entry)
    {
        var fault = _draw.For(operation.Name, _faults);
        switch (fault)
        {
            case FaultKind.Throttled:
                throw new AwsRefusal(answers.Wire!.ThrottlingCode, "Rate exceeded");
            case FaultKind.ServerError:
                throw new AwsRefusal("InternalFailure", "The request processing has failed because of an unknown error.", 500);
            case FaultKind.HtmlError:
                entry.Outcome = "html500";
                return new(500, "text/html", Encoding.UTF8.GetBytes("<html><body><h1>500 Internal Server Error</h1></body></html>"));
            case FaultKind.ResetBefore:
                entry.Outcome = "reset";
                return new(0, "", []) { Reset = true };
        }

        var result = operation.Handle(call);
        (entry.Outcome, entry.TookEffect) = ("200", operation.IsWrite);
        if (fault == FaultKind.ResetAfter)
        {
            entry.Outcome = "reset";
            return new(0, "", []) { Reset = true };
        }
        var latency = fault == FaultKind.Latency ? _faults.Latency * _world.Chance.NextDouble() : TimeSpan.Zero;
        return answers.Result(operation.Name, result) with { Latency = latency };
    }

    /// <summary>A place that the seed does not name is there, and empty.</summary>
    private SandboxSite Site(string account, string region) =>
        _sites.TryGetValue((account, region), out var site) ? site : _sites[(account, region)] = new(_world, account, region);
}
