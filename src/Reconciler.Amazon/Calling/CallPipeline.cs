using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// The way to one AWS service in one account and region. Reads and writes share its circuit breaker, its request buckets
/// and its concurrency limit, so there must be one for each <see cref="CallTarget"/>: see <see cref="CallPipelines"/>.
/// </summary>
/// <remarks>
/// From outside in:
/// <list type="number">
/// <item>total timeout, which bounds everything below;</item>
/// <item>retry, with decorrelated jitter or as long as AWS asks for, capped;</item>
/// <item>circuit breaker, which throttling never trips;</item>
/// <item>request buckets at AWS's rates, in which calls queue;</item>
/// <item>concurrency limit, in which calls queue too;</item>
/// <item>attempt timeout.</item>
/// </list>
/// </remarks>
public sealed class CallPipeline
{
    private static readonly ResiliencePropertyKey<CallProgress> ProgressKey = new("reconciler.call");

    private readonly CallOptions options;
    private readonly ServiceRates rates;
    private readonly TimeProvider time;
    private readonly ICallObserver? observer;
    private readonly ConcurrentDictionary<string, RequestBucket> buckets = new(StringComparer.Ordinal);
    private readonly ResiliencePipeline pipeline;

    /// <summary>Builds the way to one service; nothing is sent yet.</summary>
    /// <param name="target">Which service, account and region.</param>
    /// <param name="options">How patient and how eager calls are.</param>
    /// <param name="time">The clock that every timeout, wait and queue runs on.</param>
    /// <param name="random">Samples from 0 up to but not including 1, for jitter; called from several threads at once.</param>
    /// <param name="observer">Is told of every attempt; <see langword="null"/> for nobody.</param>
    /// <exception cref="ArgumentException">
    /// The share of the rates, the retries, the breaker's ratio or the concurrency is out of its range.
    /// </exception>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">Another option is.</exception>
    public CallPipeline(
        CallTarget target, CallOptions options, TimeProvider time, Func<double> random, ICallObserver? observer = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.RateShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.RateShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Retries);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.BreakerFailureRatio);
        Target = target;
        this.options = options;
        this.time = time;
        this.observer = observer;
        rates = options.Rates ?? ServiceRates.For(target.Service);
        pipeline = Build(random);
    }

    /// <summary>Which service, account and region this is the way to.</summary>
    public CallTarget Target { get; }

    /// <summary>Sends one call through the pipeline.</summary>
    /// <exception cref="AwsCallException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    internal async Task<T> CallAsync<T>(
        CallIntent intent, string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        var progress = new CallProgress(operation, intent, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(operation, cancellationToken);
        context.Properties.Set(ProgressKey, progress);
        var begun = time.GetTimestamp();
        AwsFailure? failure = null;
        try
        {
            return await pipeline.ExecuteAsync(
                static (context, call) => call.Pipeline.AttemptAsync(context, call.Send),
                context,
                (Pipeline: this, Send: send));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            failure = e is TimeoutRejectedException or OperationCanceledException
                ? progress.OutOfTime()
                : AwsFailure.From(e);
            if (cancellationToken.IsCancellationRequested && failure.BlamesService)
            {
                // The cancellation itself may break the connection before it is seen as one.
                throw new OperationCanceledException(failure.Message, e, cancellationToken);
            }

            throw e as AwsCallException ?? new AwsCallException(Target, operation, failure, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            observer?.Ended(new(Target, operation, intent, progress.Attempts, time.GetElapsedTime(begun), failure));
        }
    }

    /// <summary>
    /// Sends one request and reads its end at once, where it is still known whether it went out and who cancelled it.
    /// </summary>
    private async ValueTask<T> AttemptAsync<T>(ResilienceContext context, Func<CancellationToken, Task<T>> send)
    {
        var progress = ProgressOf(context);
        var attempt = ++progress.Attempts;
        var begun = time.GetTimestamp();
        AwsFailure? failure = null;
        var cancelled = false;
        try
        {
            return await Patience.WithAsync(send, context.CancellationToken);
        }
        catch (OperationCanceledException) when (progress.Caller.IsCancellationRequested)
        {
            cancelled = true;
            throw;
        }
        catch (Exception e)
        {
            failure = AwsFailure.From(e);
            failure = progress.Intent is CallIntent.Write ? failure.OfWrite() : failure;
            progress.LastFailure = failure;
            if (failure.Kind is FailureKind.Throttled)
            {
                BucketOf(progress.Operation).Drain();
            }

            throw new AwsCallException(Target, progress.Operation, failure, e);
        }
        finally
        {
            observer?.Attempted(new(
                Target, progress.Operation, progress.Intent, attempt, time.GetElapsedTime(begun), failure, cancelled));
        }
    }

    private ResiliencePipeline Build(Func<double> random)
    {
        var builder = new ResiliencePipelineBuilder
        {
            Name = Target.ToString(),
            TimeProvider = time,
            TelemetryListener = observer is null ? null : new CircuitListener(Target, observer),
        };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(random));
        }

        return builder
            .AddCircuitBreaker(Breaker())
            .AddRateLimiter(new RateLimiterStrategyOptions
            {
                RateLimiter = args =>
                    BucketOf(ProgressOf(args.Context).Operation).TakeAsync(args.Context.CancellationToken),
            })
            .AddConcurrencyLimiter(options.Concurrency, queueLimit: int.MaxValue)
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    private RetryStrategyOptions Retry(Func<double> random) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        Randomizer = random,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Exception is AwsCallException { Failure: var failure }
            && ProgressOf(args.Context).MayRepeat(failure)),
        DelayGenerator = args => ValueTask.FromResult(
            args.Outcome.Exception is AwsCallException { Failure.RetryAfter: { } asked }
                ? asked < options.LongestDelay ? asked : options.LongestDelay
                : (TimeSpan?)null),
        OnRetry = args =>
        {
            if (observer is not null && args.Outcome.Exception is AwsCallException { Failure: var failure })
            {
                var progress = ProgressOf(args.Context);
                observer.Retrying(new(
                    Target, progress.Operation, progress.Intent, progress.Attempts, args.RetryDelay, failure));
            }

            return default;
        },
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumAttempts,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakDuration,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Exception is AwsCallException { Failure.BlamesService: true }),
    };

    private RequestBucket BucketOf(string operation)
    {
        var rate = rates.Of(operation);
        return buckets.GetOrAdd(
            rate.Group ?? operation,
            static (_, made) => new RequestBucket(made.rate.Share(made.share), made.time),
            (rate, share: options.RateShare, time));
    }

    private static CallProgress ProgressOf(ResilienceContext context) =>
        context.Properties.GetValue(ProgressKey, null!);
}
