using System.Collections.Frozen;

namespace Reconciler.Amazon.Calling;

/// <summary>AWS's request rates, per account and region, with the page each figure stands on.</summary>
public static class PublishedRates
{
    /// <summary>
    /// ECS publishes a bucket and a refill for each group of operations:
    /// <see href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html"/>.
    /// An operation that is not listed there gets the smallest group's figures (10 and 1).
    /// </summary>
    public static ServiceRates Ecs { get; } = Make("ECS", new(10, 1),
        (new(100, 20, "service read"), "DescribeServices ListServices"),
        (new(50, 5, "service modify"), "CreateService DeleteService UpdateService"),
        (new(100, 20, "cluster resource read"),
            "DescribeContainerInstances DescribeTasks ListAttributes ListContainerInstances ListTasks"),
        (new(100, 40, "cluster resource modify"), "ExecuteCommand RunTask StartTask StopTask"),
        (new(50, 20, "cluster read"), "DescribeClusters ListClusters"),
        (new(50, 20, "service deployment"), "DescribeServiceDeployments ListServiceDeployments"),
        (new(50, 20, "service revision"), "DescribeServiceRevisions"),
        (new(50, 20, "task definition read"),
            "DescribeTaskDefinition ListTaskDefinitions ListTaskDefinitionFamilies"),
        (new(20, 1, "task definition modify"), "RegisterTaskDefinition DeregisterTaskDefinition"),
        (new(50, 20, "tag read"), "ListTagsForResource"));

    /// <summary>
    /// CloudWatch publishes requests per second and operation, without a burst, so the bucket holds one second's:
    /// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html"/>.
    /// An operation that is not listed gets 3, its lowest figure for alarms; so do dashboards, a careful figure of ours.
    /// </summary>
    public static ServiceRates CloudWatch { get; } = Make("CloudWatch", new(3, 3),
        (new(9, 9), "DescribeAlarms"),
        (new(3, 3),
            "PutMetricAlarm DeleteAlarms DescribeAlarmHistory DescribeAlarmsForMetric DisableAlarmActions "
            + "EnableAlarmActions SetAlarmState GetDashboard PutDashboard"),
        (new(50, 50), "GetMetricData"));

    /// <summary>
    /// Application Auto Scaling says that it throttles, but not at which rate
    /// (<see href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-quotas.html"/>
    /// has none; <see href="https://repost.aws/knowledge-center/autoscaling-api-calls-throttled"/> says that the buckets are
    /// shared). So this is a careful figure of ours: reads share 10 and 5 a second, writes 10 and 2.
    /// </summary>
    public static ServiceRates ApplicationAutoScaling { get; } = Make("Application Auto Scaling", new(5, 2),
        (new(10, 5, "read"),
            "DescribeScalableTargets DescribeScalingPolicies DescribeScalingActivities DescribeScheduledActions"),
        (new(10, 2, "write"),
            "RegisterScalableTarget DeregisterScalableTarget PutScalingPolicy DeleteScalingPolicy"));

    /// <summary>
    /// RDS publishes no request rate (<see href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html"/>
    /// has none). A careful figure of ours: 10 reads at once and 5 a second, 5 writes at once and 1 a second, each
    /// shared by its operations.
    /// </summary>
    public static ServiceRates Rds { get; } = Make("RDS", new(5, 1),
        (new(10, 5, "read"),
            "DescribeDBInstances DescribeDBClusters DescribeGlobalClusters DescribeEvents DescribeDBSnapshots "
            + "DescribePendingMaintenanceActions ListTagsForResource"),
        (new(5, 1, "write"), "StartDBInstance StopDBInstance StartDBCluster StopDBCluster"));

    /// <summary>
    /// ElastiCache publishes no request rate
    /// (<see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html"/> has none). A careful figure
    /// of ours, the same as for RDS: 10 reads at once and 5 a second.
    /// </summary>
    public static ServiceRates ElastiCache { get; } = Make("ElastiCache", new(5, 1),
        (new(10, 5, "read"), "DescribeReplicationGroups DescribeCacheClusters ListTagsForResource"));

    /// <summary>
    /// STS: 600 requests a second, shared by its operations:
    /// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"/>. There is no published
    /// burst, so the bucket holds a tenth of a second's.
    /// </summary>
    public static ServiceRates Sts { get; } = Make("STS", new(60, 600, "all"),
        (new(60, 600, "all"), "AssumeRole GetCallerIdentity"));

    /// <summary>
    /// DynamoDB limits a table's throughput, not requests: a partition takes 1,000 write units a second
    /// (<see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html"/>), and an environment
    /// is one partition. So an operation that is not listed gets 1,000; those on tables themselves a careful 10.
    /// </summary>
    public static ServiceRates DynamoDb { get; } = Make("DynamoDB", new(1000, 1000),
        (new(10, 10, "table"),
            "CreateTable DescribeTable UpdateTable DescribeContinuousBackups UpdateContinuousBackups"));

    /// <summary>
    /// SNS: Publish 300 a second in the smallest regions
    /// (<see href="https://docs.aws.amazon.com/general/latest/gr/sns.html"/>). There is no published burst, so the bucket holds a
    /// tenth of a second's.
    /// </summary>
    public static ServiceRates Sns { get; } = Make("SNS", new(5, 1), (new(30, 300), "Publish"));

    /// <summary>
    /// Elastic Load Balancing throttles by token buckets whose sizes it does not publish
    /// (<see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html"/> has none). A
    /// careful figure of ours, the same as for RDS: 10 reads at once and 5 a second.
    /// </summary>
    public static ServiceRates ElasticLoadBalancing { get; } = Make("Elastic Load Balancing v2", new(5, 1),
        (new(10, 5, "read"), "DescribeLoadBalancers DescribeTargetGroups DescribeTargetHealth"));

    /// <summary>
    /// ECR publishes rates of pushing and pulling only
    /// (<see href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html"/>). A careful figure of ours: 10
    /// reads at once and 5 a second.
    /// </summary>
    public static ServiceRates Ecr { get; } = Make("ECR", new(5, 1), (new(10, 5), "DescribeImages"));

    /// <summary>
    /// CloudWatch Logs: FilterLogEvents 5 a second:
    /// <see href="https://repost.aws/knowledge-center/cloudwatch-logs-throttling"/>.
    /// </summary>
    public static ServiceRates CloudWatchLogs { get; } = Make("CloudWatch Logs", new(5, 1), (new(5, 5), "FilterLogEvents"));

    /// <summary>
    /// CloudTrail: LookupEvents 2 a second:
    /// <see href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html"/>.
    /// </summary>
    public static ServiceRates CloudTrail { get; } = Make("CloudTrail", new(2, 1), (new(2, 2), "LookupEvents"));

    /// <summary>
    /// ACM: DescribeCertificate 10 a second: <see href="https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html"/>.
    /// </summary>
    public static ServiceRates CertificateManager { get; } = Make("ACM", new(1, 1), (new(10, 10), "DescribeCertificate"));

    /// <summary>All of the above by service id; upper and lower case are the same.</summary>
    public static IReadOnlyDictionary<string, ServiceRates> All { get; } =
        new[] { Ecs, CloudWatch, ApplicationAutoScaling, Rds, ElastiCache, Sts, DynamoDb, Sns, ElasticLoadBalancing, Ecr, CloudWatchLogs,
            CloudTrail, CertificateManager }
            .ToFrozenDictionary(rates => rates.Service, StringComparer.OrdinalIgnoreCase);

    private static ServiceRates Make(
        string service, RequestRate fallback, params (RequestRate Rate, string Operations)[] rows) => new(
        service,
        fallback,
        rows.SelectMany(row => row.Operations.Split(' '), (row, operation) => KeyValuePair.Create(operation, row.Rate))
            .ToFrozenDictionary(StringComparer.Ordinal));
}
