using System.Reflection;
using Amazon.ECS;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Xunit;

namespace Reconciler.Amazon.Tests.Wire;

/// <summary>
/// One operation of one of the product's own clients, found by reflection, so that none can be added past the tests.
/// </summary>
internal sealed record ServiceOperation(Type Client, MethodInfo Method)
{
    internal static readonly BasicAWSCredentials Keys = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private static readonly string[] ReadVerbs = ["Describe", "List", "Get", "Filter", "Lookup"];

    internal static IReadOnlyList<ServiceOperation> All { get; } =
    [
        .. from client in typeof(AmazonECSClient).Assembly.GetExportedTypes()
           where client.IsAssignableTo(typeof(AmazonServiceClient))
           from method in client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.Name.EndsWith("Async", StringComparison.Ordinal)
           let operation = new ServiceOperation(client, method)
           orderby operation.ToString()
           select operation,
    ];

    /// <summary>All of them by name, for theories.</summary>
    internal static TheoryData<string> Names => new(All.Select(operation => operation.ToString()));

    /// <summary>The folder and namespace of its service: <c>ApplicationAutoScaling</c>.</summary>
    internal string Folder => Client.Namespace!.Split('.')[^1];

    internal string Name => Method.Name[..^"Async".Length];

    internal Type Request => Method.GetParameters()[0].ParameterType;

    internal Type Response => Method.ReturnType.GetGenericArguments()[0];

    internal Type Exception => Client.Assembly.GetType($"{Client.Namespace}.Amazon{Folder}Exception", throwOnError: true)!;

    internal bool SpeaksJson =>
        CamelCase || Folder is "ApplicationAutoScaling" or "CertificateManager" or "CloudTrail";

    /// <summary>Whether its JSON says <c>desiredCount</c> rather than <c>DesiredCount</c>.</summary>
    internal bool CamelCase => Folder is "ECS" or "ECR" or "CloudWatchLogs";

    internal CallIntent Intent =>
        ReadVerbs.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal)) ? CallIntent.Read : CallIntent.Write;

    /// <summary>What marshals and unmarshals it.</summary>
    internal WireOperation Wire => (WireOperation)Client.Assembly
        .GetType($"{Client.Namespace}.Internal.{Folder}Operations", throwOnError: true)!
        .GetField(Name)!.GetValue(null)!;

    /// <summary>The error codes that its service has exceptions for.</summary>
    internal ErrorTable Errors => (ErrorTable)Client.Assembly
        .GetType($"{Client.Namespace}.Internal.{Folder}Errors", throwOnError: true)!
        .GetField("Table")!.GetValue(null)!;

    /// <summary>An answer of status 200 in which nothing is said.</summary>
    internal string EmptyAnswer => SpeaksJson
        ? "{}"
        : $"<{Name}Response xmlns=\"http://x/\"><{Name}Result/><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{Name}Response>";

    internal static ServiceOperation Named(string name) => All.Single(operation => operation.ToString() == name);

    internal ServiceClientConfig Config() => (ServiceClientConfig)Activator.CreateInstance(
        Client.Assembly.GetType($"{Client.Namespace}.Amazon{Folder}Config", throwOnError: true)!)!;

    /// <summary>Sends it with a client of its own, as <paramref name="setup"/> configures that one.</summary>
    internal async Task<AmazonWebServiceResponse> SendAsync(
        Action<ClientConfig> setup, CancellationToken ct, AmazonWebServiceRequest? request = null, AWSCredentials? keys = null)
    {
        var config = Config();
        setup(config);
        using var client = (IDisposable)Activator.CreateInstance(Client, keys ?? Keys, config)!;
        var call = (Task)Method.Invoke(
            client, BindingFlags.DoNotWrapExceptions, null, [request ?? Activator.CreateInstance(Request), ct], null)!;
        await call;
        return (AmazonWebServiceResponse)call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    public override string ToString() => $"{Folder} {Name}";
}
