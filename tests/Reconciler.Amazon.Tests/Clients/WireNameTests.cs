using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>
/// Requests with every member set, against what AWS's model says they look like, and answers with every member that the
/// model has, against what is read from them: wire names, names of list items, and forms of values, one by one.
/// </summary>
public sealed class WireNameTests
{
    public static TheoryData<string> Operations => ServiceOperation.Names;

    /// <summary>Those that answer anything.</summary>
    public static TheoryData<string> Answering => new(ServiceOperation.All
        .Where(operation => Shapes.MembersOf(operation.Response).Any())
        .Select(operation => operation.ToString()));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Request_with_everything_in_it_is_written_as_the_model_says(string name)
    {
        var operation = ServiceOperation.Named(name);
        var model = ServiceModel.Of(operation.Folder);
        var sample = new ModelSample(model);
        var shape = model.ShapeOf(operation.Name, "input")!;
        var values = sample.Of(shape);

        var request = operation.Wire.Marshall((AmazonWebServiceRequest)ModelSample.Fill(operation.Request, values));

        var known = ModelSample.Known(operation.Request, values);
        if (operation.SpeaksJson)
        {
            Assert.True(
                JsonNode.DeepEquals(ModelSample.Json(known), JsonNode.Parse(request.Content)), Encoding.UTF8.GetString(request.Content));
        }
        else
        {
            Assert.Equal(
                sample.Form("", shape, known).Append(("Action", operation.Name)).Append(("Version", operation.Config().ServiceVersion)).Order(),
                request.Parameters.Select(field => (field.Key, field.Value)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Answering))]
    public void Answer_with_everything_in_it_is_read_whole(string name)
    {
        var operation = ServiceOperation.Named(name);
        var model = ServiceModel.Of(operation.Folder);
        var sample = new ModelSample(model);
        var shape = model.ShapeOf(operation.Name, "output")!;
        var values = sample.Of(shape);
        var body = operation.SpeaksJson
            ? ModelSample.Json(values).ToJsonString()
            : new XElement(operation.Name + "Response", sample.Xml(operation.Name + "Result", shape, values)).ToString();

        var answer = operation.Wire.Read(Encoding.UTF8.GetBytes(body), out _);

        Assert.Equal(Shapes.Show(ModelSample.Fill(operation.Response, values)), Shapes.Show(answer));
    }
}
