using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class TaskDefinitionTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonECSClient _ecs = new(ServiceOperation.Keys, moto.Configured<AmazonECSConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _ecs.Dispose();

    [Fact]
    [Trait("Operation", "ECS DescribeTaskDefinition")]
    [Trait("Operation", "ECS RegisterTaskDefinition")]
    public async Task Definition_that_is_registered_again_from_what_was_described_loses_nothing()
    {
        var first = (await _ecs.RegisterTaskDefinitionAsync(Definition(), Ct)).TaskDefinition!;
        Assert.Equal(("shop-web", 1), (first.Family, first.Revision));

        var described = (await _ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = first.TaskDefinitionArn }, Ct)).TaskDefinition!;
        var second = (await _ecs.RegisterTaskDefinitionAsync(From(described), Ct)).TaskDefinition!;
        var again = (await _ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = "shop-web" }, Ct)).TaskDefinition!;

        Assert.Equal((2, second.TaskDefinitionArn), (again.Revision, again.TaskDefinitionArn));
        Assert.Equal(Shapes.Show(From(described)), Shapes.Show(From(again)));
        var container = Assert.Single(again.ContainerDefinitions!);
        Assert.Equal("/shop/web", container.LogConfiguration!.Options!["awslogs-group"]);
        Assert.Equal(("MODE", "a=b&c <é>"), (Assert.Single(container.Environment!).Name, container.Environment![0].Value));
        Assert.Equal(8080, Assert.Single(container.PortMappings!).ContainerPort);
        Assert.Equal(["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"], container.HealthCheck!.Command!);
    }

    [Fact]
    public async Task Absent_definition_is_typed()
    {
        var absent = await Assert.ThrowsAnyAsync<AmazonECSException>(
            () => _ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = "nobody" }, Ct));

        Assert.Equal(FailureKind.Invalid, AwsFailure.From(absent).Kind);
    }

    private static RegisterTaskDefinitionRequest Definition() => new()
    {
        Family = "shop-web",
        TaskRoleArn = "arn:aws:iam::123456789012:role/shop-web",
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/execution",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = ["FARGATE"],
        Cpu = "256",
        Memory = "512",
        RuntimePlatform = new() { CpuArchitecture = CPUArchitecture.ARM64, OperatingSystemFamily = OSFamily.LINUX },
        EphemeralStorage = new() { SizeInGiB = 30 },
        ContainerDefinitions =
        [
            new()
            {
                Name = "web",
                Image = "123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1",
                Essential = true,
                PortMappings = [new() { ContainerPort = 8080, Protocol = TransportProtocol.Tcp }],
                Environment = [new() { Name = "MODE", Value = "a=b&c <é>" }],
                Secrets = [new() { Name = "KEY", ValueFrom = "arn:aws:ssm:ap-southeast-2:123456789012:parameter/key" }],
                HealthCheck = new() { Command = ["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"], Interval = 30, Retries = 3 },
                LogConfiguration = new()
                {
                    LogDriver = LogDriver.Awslogs,
                    Options = new() { ["awslogs-group"] = "/shop/web", ["awslogs-region"] = "ap-southeast-2" },
                },
            },
        ],
    };

    /// <summary>Every member that a request and a described definition have both.</summary>
    private static RegisterTaskDefinitionRequest From(TaskDefinition described)
    {
        var request = new RegisterTaskDefinitionRequest();
        foreach (var member in Shapes.MembersOf(typeof(RegisterTaskDefinitionRequest)))
        {
            if (typeof(TaskDefinition).GetProperty(member.Name) is { } same)
            {
                member.SetValue(request, same.GetValue(described));
            }
        }
        return request;
    }
}
