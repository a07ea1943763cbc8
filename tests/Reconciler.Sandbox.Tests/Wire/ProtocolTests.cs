using System.Net;
using System.Text;

namespace Reconciler.Sandbox.Tests.Wire;

public sealed class ProtocolTests
{
    [Fact]
    public async Task Request_without_signature_is_refused()
    {
        using var sandbox = new SandboxFixture("");
        using var http = new HttpClient(sandbox.Aws.CreateHandler());
        using var content = new StringContent("Action=GetCallerIdentity&Version=2011-06-15", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync("https://sandbox.invalid/", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("MissingAuthenticationToken", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_operation_is_refused_in_the_protocol_it_came_in()
    {
        using var sandbox = new SandboxFixture("");
        Assert.Equal("UnknownOperationException", await sandbox.JsonError("NoSuchPrefix.NoSuchOperation"));
        Assert.Equal("InvalidAction", await sandbox.QueryError("rds", "1999-01-01", "NoSuchAction"));
        Assert.Equal(["UnknownOperationException", "InvalidAction"], sandbox.Aws.Requests.Select(request => request.Outcome));
    }
}
