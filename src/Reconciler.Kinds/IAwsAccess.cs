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

    /// <summary>Who the credentials are: the check before any write.</summary>
    GuardedClient<IAmazonSecurityTokenService> Sts { get; }
}
