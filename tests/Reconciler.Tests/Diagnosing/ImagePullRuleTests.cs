using Reconciler.Checking;
using Reconciler.Diagnosing;
using Reconciler.Diagnosing.Rules;
using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Diagnosing;

public sealed class ImagePullRuleTests
{
    private const string NotFound = "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref: not found";

    [Fact]
    public void Tag_that_is_not_in_the_repository_is_named_with_the_field_to_change()
    {
        var found = Pulling(NotFound, new SeenRegistry(true, null)).One(new ImagePullRule());

        Assert.Equal((Entries.ImagePull, Likelihood.Certain), (found.Entry, found.Likelihood));
        Assert.Contains("ECR: shop/web has no v1", found.Evidence);
        Assert.Contains(NotFound, found.Evidence);
        Assert.Equal("The image is not in ECR: shop/web:v1 was never pushed, or was deleted.", found.Cause);
        Assert.Contains("ecsServices.web.image in the desired state", found.Remedy);
        Assert.StartsWith("aws ecr describe-images --repository-name shop/web ", found.Commands[0]);
    }

    [Fact]
    public void Repository_that_is_not_there_is_told_apart()
    {
        var found = Pulling(NotFound, new SeenRegistry(false, null)).One(new ImagePullRule());

        Assert.Equal("ECR has no repository shop/web.", found.Cause);
        Assert.StartsWith("aws ecr describe-repositories ", found.Commands[0]);
    }

    [Theory]
    [InlineData("CannotPullContainerError: pull access denied: 403 Forbidden", "the execution role may not pull it")]
    [InlineData("CannotPullContainerError: dial tcp 10.0.1.2:443: i/o timeout", "cannot be reached from the task's subnets")]
    [InlineData("CannotPullContainerError: something else", "the role or the network stands in the way")]
    public void Image_that_is_there_is_a_matter_of_role_or_network(string words, string cause) =>
        Assert.Contains(cause, Pulling(words, new SeenRegistry(true, new SeenImage(Shop.Now.AddDays(-3)))).One(new ImagePullRule()).Cause);

    [Fact]
    public void Role_that_may_not_pull_is_given_the_policy()
    {
        const string Attach = "aws iam attach-role-policy --role-name shop-exec --policy-arn arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy --region ap-southeast-2";
        var there = new SeenRegistry(true, new SeenImage(Shop.Now.AddDays(-3)));
        Patient Role(string words) => Pulling(words, there).With(f => f with
        {
            Definitions = new Dictionary<string, Kinds.Answered<SeenDefinition>> { ["shop-web:1"] = new(new SeenDefinition("shop-web:1", true, 256, 512, "shop-exec", [])) },
        });

        Assert.Contains(Attach, Role("CannotPullContainerError: pull access denied: 403 Forbidden").One(new ImagePullRule()).Commands);
        Assert.DoesNotContain(Attach, Role("CannotPullContainerError: dial tcp 10.0.1.2:443: i/o timeout").One(new ImagePullRule()).Commands);
        Assert.Contains(Pulling("CannotPullContainerError: 403 Forbidden", there).One(new ImagePullRule()).Commands,
            c => c.StartsWith("aws iam attach-role-policy --role-name \"$(aws ecs describe-task-definition --task-definition shop-web:1 --query taskDefinition.executionRoleArn ", StringComparison.Ordinal));
    }

    [Fact]
    public void Image_that_could_not_be_asked_for_is_said_to_be_unknown()
    {
        var patient = new Patient().Stopped(Patient.NotStarted(NotFound, ofContainer: true))
            .With(f => f with { Images = new Dictionary<string, Kinds.Answered<SeenRegistry>> { [Shop.Image] = Patient.Problem<SeenRegistry>("AccessDenied from DescribeImages: no") } });

        Assert.Contains("could not be seen", patient.One(new ImagePullRule()).Cause);
        Assert.Contains(Unseen.Of(patient.Symptoms), u => u.Seen == "AccessDenied from DescribeImages: no");
    }

    [Theory]
    [InlineData("CannotPullContainerError: pull access denied for elsewhere/web, repository does not exist or may require 'docker login'", "its registry wants a login")]
    [InlineData("CannotPullContainerError: toomanyrequests: You have reached your pull rate limit", "limits how often")]
    public void Image_from_elsewhere_is_a_matter_of_its_registry(string words, string cause)
    {
        var task = Patient.NotStarted(words, ofContainer: true);

        Assert.Contains(cause, new Patient().Stopped(task with { Containers = [task.Containers[0] with { Image = "elsewhere/web:2" }] }).One(new ImagePullRule()).Cause);
    }

    [Fact]
    public void Task_that_ran_pulled_its_image() => Assert.Empty(new Patient().Stopped(Patient.Exited(1)).By(new ImagePullRule()));

    private static Patient Pulling(string words, SeenRegistry registry) => new Patient().Stopped(Patient.NotStarted(words, ofContainer: true))
        .With(f => f with { Images = new Dictionary<string, Kinds.Answered<SeenRegistry>> { [Shop.Image] = new(registry) } });
}
