using System.Net;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Clients;

/// <summary>Error codes, their exceptions and their meaning, against AWS's own models.</summary>
public sealed class ErrorTableTests(ITestOutputHelper output)
{
    public static TheoryData<string> Services => ServiceModel.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void Listed_codes_are_awss_and_their_exceptions_are_named_as_in_the_packages(string service)
    {
        var known = ServiceModel.Of(service).ErrorShapes;
        var operation = ServiceOperation.All.First(each => each.Folder == service);
        var table = operation.Errors;

        Assert.All(table, code =>
        {
            var exception = table.Exception(new ErrorBody(code, "m", ErrorType.Sender, "r"), null, HttpStatusCode.BadRequest);

            // One code may have several shapes, of which different operations name different ones.
            Assert.Contains(exception.GetType().Name, known[code].Select(Named));
            Assert.IsAssignableFrom(operation.Exception, exception);
        });
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_code_of_the_operations_is_listed(string service)
    {
        var model = ServiceModel.Of(service);
        var operations = ServiceOperation.All.Where(each => each.Folder == service).ToArray();

        var missing = operations.SelectMany(each => model.ErrorsOf(each.Name)).Except(operations[0].Errors).Order(StringComparer.Ordinal);

        output.WriteLine($"{service}: not listed, and so of the service's own exception: {string.Join(", ", missing)}");
        Assert.NotEmpty(operations[0].Errors);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_code_of_the_operations_has_a_meaning(string service)
    {
        var model = ServiceModel.Of(service);
        var codes = ServiceOperation.All.Where(each => each.Folder == service).SelectMany(each => model.ErrorsOf(each.Name)).Distinct();

        Assert.DoesNotContain(codes, code => ErrorCodes.KindOf(code) is null);
    }

    /// <summary>What the journal asks of DynamoDB, and what is asked of STS.</summary>
    [Theory]
    [InlineData(ServiceModel.DynamoDb, "CreateTable DescribeTable UpdateTable UpdateContinuousBackups GetItem PutItem UpdateItem DeleteItem Query")]
    [InlineData(ServiceModel.Sts, "AssumeRole GetCallerIdentity")]
    public void Every_code_of_the_packages_operations_has_a_meaning(string service, string operations)
    {
        var model = ServiceModel.Of(service);

        Assert.DoesNotContain(operations.Split(' ').SelectMany(model.ErrorsOf), code => ErrorCodes.KindOf(code) is null);
    }

    /// <summary>Also without a model on the machine.</summary>
    [Fact]
    public void Every_listed_code_has_a_meaning() =>
        Assert.DoesNotContain(ServiceOperation.All.SelectMany(each => each.Errors), code => ErrorCodes.KindOf(code) is null);

    private static string Named(string shape) => Regex.Replace(shape, "(Fault|Exception|Error)$", "") + "Exception";
}
