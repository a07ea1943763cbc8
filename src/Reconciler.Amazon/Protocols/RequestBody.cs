using System.Text;
using Amazon.ECS.Internal;
using Amazon.ECS.Model;

namespace Reconciler.Amazon.Protocols;

/// <summary>Requests as they go over the wire, to tell whether two say the same.</summary>
public static class RequestBody
{
    /// <summary>The JSON body of a registration; equal texts make equal task definitions.</summary>
    public static string Of(RegisterTaskDefinitionRequest request) =>
        Encoding.UTF8.GetString(ECSOperations.RegisterTaskDefinition.Marshall(request).Content);
}
