using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Dashboard;

/// <summary>Dashboards of one account: each is looked at and put by a call of its own.</summary>
/// <param name="aws">The way there.</param>
public sealed class DashboardAws(IAwsAccess aws) : IKindConnection
{
    /// <summary>What AWS found wrong with a body may be as long as the body.</summary>
    private const int LongestReason = 1000;

    /// <inheritdoc/>
    public IKind Kind => DashboardKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var looks = await Task.WhenAll(requests.Select(async request =>
            KeyValuePair.Create(request.Address, await LookAsync(((DashboardSpec)request.Declaration.Spec).Name, ct))));
        return looks.ToDictionary();
    }

    /// <inheritdoc/>
    public async Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(action);
        var put = action.Write as PutDashboard
            ?? throw new ArgumentException($"{action.Write} is no write of a dashboard.", nameof(action));
        var request = new PutDashboardRequest { DashboardName = put.Name, DashboardBody = put.Body.Text };
        try
        {
            // Where AWS takes a body, what it has to say of it are warnings; they change nothing here.
            var response = await aws.CloudWatch.WriteAsync(
                "PutDashboard", (watch, c) => watch.PutDashboardAsync(request, c), permit);
            return new ActionOutcome.Done(response.ResponseMetadata?.RequestId);
        }
        catch (AwsCallException e) when (e.InnerException is DashboardInvalidInputException invalid)
        {
            return new ActionOutcome.Terminal(Reason(invalid), e.Failure.RequestId);
        }
        catch (AwsCallException e)
        {
            return Outcomes.Of(e);
        }
    }

    private async Task<Observation> LookAsync(string name, CancellationToken ct)
    {
        var lookedAt = aws.Time.GetUtcNow();
        var request = new GetDashboardRequest { DashboardName = name };
        try
        {
            var found = await aws.CloudWatch.ReadAsync("GetDashboard", (watch, c) => watch.GetDashboardAsync(request, c), ct);
            return Observation.Present(new DashboardLive(DashboardBody.Of(found.DashboardBody ?? "")), lookedAt);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound)
        {
            return Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            return Outcomes.Unknown(e, lookedAt);
        }
    }

    /// <summary>Of a body AWS says in the message, on lines of their own, what is wrong and where; the log wants one line.</summary>
    private static string Reason(DashboardInvalidInputException invalid)
    {
        var message = string.Join(' ', invalid.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var bounded = message.Length <= LongestReason ? message : $"{message[..(LongestReason - 1)]}…";
        return $"{invalid.ErrorCode} from PutDashboard: {bounded}";
    }
}
