using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class EcsTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonECSClient _ecs = new(ServiceOperation.Keys, moto.Configured<AmazonECSConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _ecs.Dispose();

    [Fact]
    [Trait("Operation", "ECS DescribeServices")]
    [Trait("Operation", "ECS UpdateService")]
    public async Task Service_is_seen_and_its_count_is_changed()
    {
        await moto.SeedServiceAsync("backend-1", 1);

        var answer = await _ecs.DescribeServicesAsync(
            new() { Cluster = "reconciler", Services = ["backend-1", "nobody"], Include = ["TAGS"] }, Ct);

        var seen = Assert.Single(answer.Services!);
        Assert.Equal(("backend-1", "ACTIVE", 1, 1, 0), (seen.ServiceName, seen.Status, seen.DesiredCount, seen.RunningCount, seen.PendingCount));
        Assert.Equal(LaunchType.FARGATE, seen.LaunchType);
        Assert.Equal(("team", "platform"), (Assert.Single(seen.Tags!).Key, seen.Tags![0].Value));
        Assert.InRange(seen.Deployments![0].CreatedAt!.Value, DateTime.UtcNow.AddHours(-1), DateTime.UtcNow.AddHours(1));
        Assert.Equal("PRIMARY", Assert.Single(seen.Deployments!).Status);
        Assert.Equal("MISSING", Assert.Single(answer.Failures!).Reason);

        var updated = await _ecs.UpdateServiceAsync(new() { Cluster = "reconciler", Service = "backend-1", DesiredCount = 0 }, Ct);
        Assert.Equal(0, updated.Service!.DesiredCount);
        var after = await _ecs.DescribeServicesAsync(new() { Cluster = "reconciler", Services = ["backend-1"] }, Ct);
        Assert.Equal((0, 0), (after.Services![0].DesiredCount, after.Services[0].RunningCount));
        // moto leaves a deployment's counts as they were at its creation.
        Assert.Equal(1, after.Services[0].Deployments![0].DesiredCount);
    }

    [Fact]
    [Trait("Operation", "ECS ListTasks")]
    [Trait("Operation", "ECS DescribeTasks")]
    public async Task Tasks_are_listed_and_described()
    {
        await moto.SeedServiceAsync("worker-1", 1);
        await moto.Server.ByHand.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.RunTask",
            """{"cluster":"reconciler","taskDefinition":"task-1","count":2,"launchType":"FARGATE","startedBy":"ecs-svc/1"}""");

        var listed = await _ecs.ListTasksAsync(new() { Cluster = "reconciler", StartedBy = "ecs-svc/1", DesiredStatus = DesiredStatus.RUNNING }, Ct);
        Assert.Equal(2, listed.TaskArns!.Count);
        var described = await _ecs.DescribeTasksAsync(
            new() { Cluster = "reconciler", Tasks = [.. listed.TaskArns, "arn:aws:ecs:ap-southeast-2:123456789012:task/reconciler/nobody"] }, Ct);

        Assert.Equal(2, described.Tasks!.Count);
        Assert.All(described.Tasks, task =>
        {
            // How far a task has come, moto advances by itself from look to look.
            Assert.NotEmpty(task.LastStatus!);
            Assert.Equal("RUNNING", task.DesiredStatus);
            // AWS's model declares a text here; moto sends a number.
            Assert.Equal("0", Assert.Single(task.Containers!).Cpu);
            Assert.Equal("ecs-svc/1", task.StartedBy);
            Assert.Contains(task.TaskArn, listed.TaskArns);
        });
    }

    [Fact]
    public async Task Absent_cluster_and_service_are_typed()
    {
        await moto.SeedServiceAsync("frontend-1", 1);

        var cluster = await Assert.ThrowsAsync<ClusterNotFoundException>(
            () => _ecs.DescribeServicesAsync(new() { Cluster = "nobody", Services = ["a"] }, Ct));
        var service = await Assert.ThrowsAsync<ServiceNotFoundException>(
            () => _ecs.UpdateServiceAsync(new() { Cluster = "reconciler", Service = "nobody", DesiredCount = 1 }, Ct));

        Assert.Equal((FailureKind.NotFound, FailureKind.NotFound), (AwsFailure.From(cluster).Kind, AwsFailure.From(service).Kind));
        Assert.NotEmpty(cluster.RequestId);
    }
}
