using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>
/// Every client against AWS's own model of its service: nothing that AWS does not have, nothing of another type. What AWS
/// has beyond that is listed in the test's output.
/// </summary>
public sealed class ShapeTests(ITestOutputHelper output)
{
    public static TheoryData<string> Services => ServiceModel.Services;

    [Fact]
    public void Every_client_has_a_model() => Assert.Equal(
        ServiceOperation.All.Select(operation => operation.Folder).Distinct().Order(StringComparer.Ordinal),
        Services.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_is_reached_and_signed_for_by_the_models_names(string service)
    {
        var model = ServiceModel.Of(service);
        var operations = ServiceOperation.All.Where(each => each.Folder == service).ToArray();
        var config = operations[0].Config();
        var prefix = Text(model.Metadata, "endpointPrefix");

        Assert.Equal(Text(model.Metadata, "serviceId"), config.ServiceId);
        Assert.Equal(Text(model.Metadata, "apiVersion"), config.ServiceVersion);
        Assert.Equal(prefix, config.RegionEndpointServiceName);
        Assert.Equal(Text(model.Metadata, "signingName") ?? prefix, config.AuthenticationServiceName);
        Assert.All(operations, operation =>
        {
            var request = operation.Wire.Marshall((AmazonWebServiceRequest)Activator.CreateInstance(operation.Request)!);
            Assert.Equal(operation.SpeaksJson, !model.IsQuery);
            Assert.Equal(
                model.IsQuery
                    ? (operation.Name, Text(model.Metadata, "apiVersion"))
                    : ($"{Text(model.Metadata, "targetPrefix")}.{operation.Name}", "1.1"),
                model.IsQuery
                    ? (request.Parameters["Action"], request.Parameters["Version"])
                    : (request.Headers["X-Amz-Target"], request.Headers["Content-Type"].Split('-')[^1]));
        });
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Classes_have_only_members_that_aws_has_and_of_its_types(string service)
    {
        var model = ServiceModel.Of(service);
        var walk = new ShapeWalk(model);
        foreach (var operation in ServiceOperation.All.Where(each => each.Folder == service))
        {
            walk.Root(operation.Request, model.ShapeOf(operation.Name, "input"));
            walk.Root(operation.Response, model.ShapeOf(operation.Name, "output"));
        }
        var unreached = ShapeWalk.ClassesOf(service).Except(walk.Seen).Select(type => $"{type.Name}: no operation reaches it");

        Assert.Empty(walk.Wrong.Concat(unreached));
        output.WriteLine($"{service}: {walk.Seen.Count} classes with {walk.Members} members.");
        output.WriteLine($"AWS has beyond that, of the same shapes: {string.Join(", ", walk.Missing.Order(StringComparer.Ordinal))}");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Constants_have_only_values_that_aws_has(string service)
    {
        var model = ServiceModel.Of(service);
        var enums = model.Root.GetProperty("shapes").EnumerateObject()
            .Where(shape => shape.Value.TryGetProperty("enum", out _))
            .ToDictionary(
                shape => ShapeWalk.UpperFirst(shape.Name),
                shape => shape.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).ToArray());
        var constants = typeof(global::Amazon.ECS.AmazonECSClient).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == $"Amazon.{service}" && type.IsAssignableTo(typeof(ConstantClass)));

        foreach (var constant in constants)
        {
            var fields = constant.GetFields(BindingFlags.Public | BindingFlags.Static);
            var ours = fields.Select(field => ((ConstantClass)field.GetValue(null)!).Value).ToArray();
            var awss = Assert.Contains(constant.Name, enums);

            Assert.Empty(ours.Except(awss));
            Assert.Equal(ours.Length, ours.Distinct().Count());
            Assert.All(fields.Zip(ours), pair => Assert.Equal(
                string.Concat(pair.Second.Where(char.IsLetterOrDigit)), pair.First.Name.Replace("_", ""), ignoreCase: true));
            if (awss.Except(ours).ToArray() is { Length: > 0 } missing)
            {
                output.WriteLine($"{service}: {constant.Name} has not {string.Join(", ", missing)}");
            }
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;
}
