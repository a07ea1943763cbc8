using Amazon.ApplicationAutoScaling;
using Amazon.CertificateManager;
using Amazon.CloudTrail;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElastiCache;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds;

/// <summary>
/// The way to AWS in one account and region: what a kind's connection is made of. Every client stands behind its call
/// pipeline, and nothing is sent before the first call.
/// </summary>
public interface IAwsAccess
{
    /// <summary>The account's number, twelve digits.</summary>
    string AccountId { get; }

    /// <summary>The region's name, such as <c>ap-southeast-2</c>.</summary>
    string Region { get; }

    /// <summary>The clock that stamps looks.</summary>
    TimeProvider Time { get; }

    /// <summary>Services and their tasks.</summary>
    GuardedClient<IAmazonECS> Ecs { get; }

    /// <summary>Scalable targets and scaling policies.</summary>
    GuardedClient<IAmazonApplicationAutoScaling> AutoScaling { get; }

    /// <summary>Databases.</summary>
    GuardedClient<IAmazonRDS> Rds { get; }

    /// <summary>Caches.</summary>
    GuardedClient<IAmazonElastiCache> ElastiCache { get; }

    /// <summary>Alarms.</summary>
    GuardedClient<IAmazonCloudWatch> CloudWatch { get; }

    /// <summary>Target groups and what is behind them.</summary>
    GuardedClient<IAmazonElasticLoadBalancingV2> LoadBalancing { get; }

    /// <summary>Images.</summary>
    GuardedClient<IAmazonECR> Ecr { get; }

    /// <summary>What applications log.</summary>
    GuardedClient<IAmazonCloudWatchLogs> Logs { get; }

    /// <summary>Who called what.</summary>
    GuardedClient<IAmazonCloudTrail> CloudTrail { get; }

    /// <summary>Certificates.</summary>
    GuardedClient<IAmazonCertificateManager> Certificates { get; }

    /// <summary>Topics that people are told through.</summary>
    GuardedClient<IAmazonSimpleNotificationService> Sns { get; }

    /// <summary>Asks a page of the application for its answer; no redirect is followed.</summary>
    /// <param name="page">Its address.</param>
    /// <param name="host">The Host header; null for that of the address.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>Status and body; or why there is no answer, in words.</returns>
    Task<PageAnswer> GetPageAsync(Uri page, string? host, CancellationToken ct);

    /// <summary>Who the credentials are: the check before any write.</summary>
    GuardedClient<IAmazonSecurityTokenService> Sts { get; }
}

/// <summary>What a page of an application answered.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Body">The body.</param>
/// <param name="Problem">Why there is no answer, in words; null where there is one.</param>
public sealed record PageAnswer(int Status, string Body, string? Problem);
