using Reconciler.Core.Recording;
using Reconciler.Diagnosing;
using Reconciler.Diagnosing.Rules;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Tests.Diagnosing;

/// <summary>Why tasks end: start-up failures, health checks, secrets, memory.</summary>
public sealed class TaskRulesTests
{
    private static readonly Patient Well = new();

    [Theory]
    [InlineData(1, "exit code 1")]
    [InlineData(127, "is not in it")]
    [InlineData(139, "segmentation fault")]
    [InlineData(0, "without an error")]
    public void Container_that_exits_by_itself_is_a_startup_failure(int code, string cause)
    {
        var found = Well.Stopped(Patient.Exited(code), Patient.Exited(code)).One(new StartupRule());

        Assert.Equal((Entries.Restarting, Likelihood.Likely), (found.Entry, found.Likelihood));
        Assert.Equal("2 tasks ended, the last one 4m ago", found.Evidence[0]);
        Assert.Contains(cause, found.Cause);
        Assert.Equal("aws logs tail /shop/web --since 1h --region ap-southeast-2", found.Commands[0]);
        Assert.StartsWith("aws ecs describe-tasks --cluster shop --tasks 0123456789abcdef0123456789abcdef ", found.Commands[1]);
    }

    [Fact]
    public void Task_that_was_scaled_in_or_killed_for_memory_or_never_ran_is_none()
    {
        var patient = Well.Stopped(
            Patient.ByScheduler("Scaling activity initiated by (deployment ecs-svc/1)"), Patient.Exited(137), Patient.NotStarted("CannotPullContainerError: not found", ofContainer: true));

        Assert.Empty(patient.By(new StartupRule()));
        Assert.Empty(Well.Stopped().By(new StartupRule()));
    }

    [Fact]
    public void Recent_deployment_offers_the_way_back()
    {
        var found = (Well with { Release = Patient.Deployed }).Stopped(Patient.Exited(1)).One(new StartupRule());

        Assert.Contains("shop-web:1 was brought out 10m ago", found.Evidence);
        Assert.Contains("reconciler rollback shop web --to shop-web:0 --reason 'tasks keep restarting'", found.Commands);
    }

    [Fact]
    public void Revision_that_was_gone_back_to_is_not_suspected()
    {
        var back = Patient.Deployed with { Failed = new ReleaseFailed("ecsService/web", "shop-web:2", null, "it errs", "shop-web:1", "", []) };

        Assert.DoesNotContain((Well with { Release = back }).Stopped(Patient.Exited(1)).One(new StartupRule()).Commands, c => c.StartsWith("reconciler rollback", StringComparison.Ordinal));
    }

    [Fact]
    public void Unhealthy_target_is_told_with_path_grace_and_reason()
    {
        var patient = (Well with { Own = new() { Targets = new(new EcsTargets(1, 0, ["unhealthy (Target.ResponseCodeMismatch)"])) } })
            .With(f => f with
            {
                Service = new(new SeenService(TimeSpan.FromSeconds(20), [], [])),
                Groups = new([new EcsTargetGroup(Patient.Group, "/wrong", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), null)]),
            }) with
        { Declare = s => s with { Release = s.Release with { HealthCheck = new EcsHealthPage("http://shop.example.com/api/v1/health", null, 200, new Dictionary<string, string>()) } } };

        var found = patient.One(new HealthCheckRule());

        Assert.Equal(["targets: 1 healthy, 1 unhealthy (Target.ResponseCodeMismatch)", "health check: /wrong, every 30s, answers within 5s", "grace period: 20s"], found.Evidence);
        Assert.Contains("answers /wrong with a status that counts as unhealthy", found.Cause);
        Assert.StartsWith("Set the target group's health check path to /api/v1/health, where the declared health page is; it is /wrong. Terraform has to say the same. Give new tasks a grace period of at least 1m; it is 20s.", found.Remedy);
        Assert.Contains("aws ecs update-service --cluster shop --service web --health-check-grace-period-seconds 90 --region ap-southeast-2", found.Commands);
        Assert.Contains($"aws elbv2 describe-target-health --target-group-arn {Patient.Group} --region ap-southeast-2", found.Commands);
        Assert.Contains($"aws elbv2 modify-target-group --target-group-arn {Patient.Group} --health-check-path /api/v1/health --region ap-southeast-2", found.Commands);
    }

    [Fact]
    public void Task_that_health_checks_ended_counts_though_the_scheduler_stopped_it()
    {
        Assert.Equal("1 task ended, the last one 4m ago", Well.Stopped(Patient.ByScheduler($"Task failed ELB health checks in (target-group {Patient.Group})")).One(new HealthCheckRule()).Evidence[0]);
        Assert.Contains("own health check", Well.Stopped(Patient.ByScheduler("Task failed container health checks")).One(new HealthCheckRule()).Cause);
    }

    [Fact]
    public void Healthy_and_new_targets_are_no_finding()
    {
        Assert.Empty((Well with { Own = new() { Targets = new(new EcsTargets(1, 1, ["initial (Elb.RegistrationInProgress)"])) } }).By(new HealthCheckRule()));
        Assert.Empty(Well.By(new HealthCheckRule()));
    }

    [Theory]
    [InlineData("AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/0 is not authorized to perform: secretsmanager:GetSecretValue", "may not read a secret")]
    [InlineData("ResourceNotFoundException: Secrets Manager can't find the specified secret.", "does not exist")]
    [InlineData("context deadline exceeded", "cannot be reached")]
    public void Secret_that_cannot_be_fetched_says_why(string words, string cause)
    {
        var found = Well.Stopped(Patient.NotStarted(
            $"ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret arn:aws:secretsmanager:ap-southeast-2:123456789012:secret:shop/web-AbCdEf: {words}"))
            .With(Definition(1024)).One(new SecretRule());

        Assert.Equal((Entries.Restarting, Likelihood.Certain), (found.Entry, found.Likelihood));
        Assert.Contains(cause, found.Cause);
        Assert.Contains("aws secretsmanager describe-secret --secret-id arn:aws:secretsmanager:ap-southeast-2:123456789012:secret:shop/web-AbCdEf --region ap-southeast-2", found.Commands);
        Assert.Contains("aws iam list-attached-role-policies --role-name shop-exec --region ap-southeast-2", found.Commands);
    }

    [Fact]
    public void Other_failure_to_initialize_is_none_of_secrets() =>
        Assert.Empty(Well.Stopped(Patient.NotStarted("ResourceInitializationError: failed to create new container runtime task")).By(new SecretRule()));

    [Fact]
    public void Kill_for_memory_doubles_it_to_a_size_that_Fargate_has()
    {
        var found = Well.Stopped(Patient.Exited(137, "OutOfMemoryError: Container killed due to memory usage")).With(Definition(1024)).One(new MemoryRule());

        Assert.Equal((Entries.Memory, Likelihood.Certain), (found.Entry, found.Likelihood));
        Assert.Contains("Essential container in task exited (container web: OutOfMemoryError: Container killed due to memory usage)", found.Evidence);
        Assert.Contains("shop-web:1: the task 1024 MiB with 256 CPU units", found.Evidence);
        Assert.Contains("container web: exit code 137", found.Evidence);
        Assert.StartsWith("Double it: set the task's memory to 2048 MiB, as the commands do. ecsServices.web.image stays as it is: the daemon leaves a revision with the declared image alone", found.Remedy);
        Assert.Equal(
            "aws ecs describe-task-definition --task-definition shop-web:1 --query taskDefinition --output json --region ap-southeast-2 "
            + "| jq '.memory = \"2048\" | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)' "
            + "| aws ecs register-task-definition --cli-input-json file:///dev/stdin --query taskDefinition.taskDefinitionArn --output text --region ap-southeast-2",
            found.Commands[1]);
        Assert.Equal("aws ecs update-service --cluster shop --service web --task-definition shop-web --region ap-southeast-2", found.Commands[2]);
    }

    /// <summary>An image and a revision exclude each other in the desired state, and the daemon undoes what contradicts either.</summary>
    [Fact]
    public void Way_to_more_memory_is_one_that_the_daemon_lets_be()
    {
        var killed = Well.Stopped(Patient.Exited(137)).With(Definition(1024));
        static bool RollsOut(Diagnosis found) => found.Commands.Any(c => c.Contains("update-service", StringComparison.Ordinal));

        var revision = (killed with { Declare = s => s with { Release = s.Release with { Image = null, TaskDefinition = "shop-web:1" } } }).One(new MemoryRule());
        Assert.Contains("Then declare the new revision as ecsServices.web.taskDefinition in the desired state and commit.", revision.Remedy);
        Assert.False(RollsOut(revision));

        var failed = new ReleaseFailed("ecsService/web", "shop-web:2", null, "killed", "shop-web:1", Well.Symptoms.Service.Hash, []);
        var held = (killed with { Release = new() { Failed = failed } }).One(new MemoryRule());
        Assert.Contains("taskDefinition in place of ecsServices.web.image", held.Remedy);
        Assert.False(RollsOut(held));

        var free = (killed with { Declare = s => s with { Release = s.Release with { Image = null } } }).One(new MemoryRule());
        Assert.Contains("does not manage what the service runs", free.Remedy);
        Assert.True(RollsOut(free));
    }

    [Fact]
    public void Task_that_is_about_to_stop_does_not_hide_when_the_last_one_did() => Assert.Equal(
        "2 tasks ended, the last one 4m ago", Well.Stopped(Patient.Exited(1) with { StoppedAt = null }, Patient.Exited(1)).One(new StartupRule()).Evidence[0]);

    [Fact]
    public void Commands_of_ours_carry_the_options_that_were_given()
    {
        var symptoms = (Well with { Release = Patient.Deployed }).Stopped(Patient.Exited(1)).Symptoms with { Options = " --desired-state 'my state' --state sqlite:j.db" };

        Assert.Contains("reconciler rollback shop web --to shop-web:0 --reason 'tasks keep restarting' --desired-state 'my state' --state sqlite:j.db", Diagnoses.Of(symptoms)[0].Commands);
    }

    [Fact]
    public void Size_that_the_CPU_does_not_allow_takes_more_CPU() => Assert.Contains(
        "set the task's memory to 4096 MiB and its CPU to 512 units, which Fargate asks for with it,",
        Well.Stopped(Patient.Exited(137)).With(Definition(2048)).One(new MemoryRule()).Remedy);

    [Fact]
    public void Hard_limit_of_the_container_is_the_one_that_is_raised()
    {
        var found = Well.Stopped(Patient.Exited(137)).With(Definition(1024, container: 512)).One(new MemoryRule());

        Assert.Contains("shop-web:1: container web may use 512 MiB, the task 1024 MiB with 256 CPU units", found.Evidence);
        Assert.Contains("set the container's memory to 1024 MiB and the task's memory to 2048 MiB", found.Remedy);
    }

    [Theory]
    [InlineData(95.0, true)]
    [InlineData(90.0, true)]
    [InlineData(89.0, false)]
    public void Memory_near_the_limit_is_told_before_the_kill(double percent, bool found) =>
        Assert.Equal(found, Well.Figures(new SeenFigures { Memory = percent }).By(new MemoryRule()).Count == 1);

    [Theory]
    [InlineData(256, 1024, 256, 1024)]
    [InlineData(256, 1025, 256, 2048)]
    [InlineData(256, 4096, 512, 4096)]
    [InlineData(1024, 512, 1024, 2048)]
    [InlineData(4096, 30721, 8192, 32768)]
    [InlineData(8192, 17000, 8192, 20480)]
    public void Fargate_has_these_sizes(int cpu, int memory, int hasCpu, int hasMemory) => Assert.Equal((hasCpu, hasMemory), FargateSizes.AtLeast(cpu, memory));

    [Fact]
    public void Fargate_has_no_more_than_its_largest() => Assert.Null(FargateSizes.AtLeast(256, 122_881));

    private static Func<DiagnosisFacts, DiagnosisFacts> Definition(int memory, int? container = null) => f => f with
    {
        Definitions = new Dictionary<string, Kinds.Answered<SeenDefinition>>
        {
            ["shop-web:1"] = new(new SeenDefinition("shop-web:1", true, 256, memory, "shop-exec", [new SeenContainer("web", container, "/shop/web")])),
        },
    };
}
