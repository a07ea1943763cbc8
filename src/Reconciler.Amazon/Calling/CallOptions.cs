namespace Reconciler.Amazon.Calling;

/// <summary>
/// How patient and how eager calls to one AWS service are. The defaults suit a daemon that comes back by itself: better
/// to give up and look again in the next pass than to hold a pass up.
/// </summary>
public sealed record CallOptions
{
    /// <summary>
    /// The longest a call may take, with queues, waits and repeats, from 10 ms to a day. Default 2 minutes: time to queue
    /// some 280 alarms at CloudWatch's 3 a second.
    /// </summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The longest one request may be under way, from 10 ms to a day. Default 10 seconds: AWS's control planes answer
    /// within 2 as a rule. It is also how long a new owner leaves the resources of open intents alone.
    /// </summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a call is repeated at most, 0 or more. Default 5: about 9 seconds of waits in all.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>
    /// The middle of the first wait; it doubles from repeat to repeat, with decorrelated jitter
    /// (<see href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/"/>). Default 300 ms.
    /// </summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The longest wait before a repeat, also where AWS asks for more by <c>Retry-After</c>. Default 20 seconds, as in
    /// AWS's SDKs (<see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html"/>).
    /// </summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The part of the attempts within <see cref="BreakerWindow"/> that must fail to open the circuit, above 0, at most 1.
    /// Default 0.5. Throttling and refusals do not count as failures.
    /// </summary>
    public double BreakerFailureRatio { get; init; } = 0.5;

    /// <summary>
    /// How many attempts there must have been within <see cref="BreakerWindow"/> before the circuit can open, at least 2.
    /// Default 10: two calls with all their repeats.
    /// </summary>
    public int BreakerMinimumAttempts { get; init; } = 10;

    /// <summary>Over which time attempts are judged, at least 500 ms. Default 1 minute: two passes.</summary>
    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long an open circuit sends nothing before one call tries again, at least 500 ms. Default 15 seconds: half a
    /// pass.
    /// </summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many requests to one service may be under way at once, at least 1; the others queue. Default 16.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>
    /// Our part of AWS's account-wide request rates, above 0, at most 1. Default 0.8: the rest is for Terraform, the
    /// console and everything else in the account that has to get through meanwhile.
    /// </summary>
    public double RateShare { get; init; } = 0.8;

    /// <summary>
    /// The service's request rates. Default <see langword="null"/>: AWS's published ones, <see cref="ServiceRates.For"/>.
    /// </summary>
    public ServiceRates? Rates { get; init; }
}
