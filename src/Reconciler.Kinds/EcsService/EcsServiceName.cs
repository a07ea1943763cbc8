using Reconciler.Core.Desired;

namespace Reconciler.Kinds.EcsService;

/// <summary>Which service is meant, in one account and region.</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
internal sealed record EcsServiceName(string Cluster, string Service)
{
    /// <summary>As Application Auto Scaling calls it: <c>service/shop-prod/backend</c>.</summary>
    public string ResourceId => $"service/{Cluster}/{Service}";

    /// <summary>The service that a request is about.</summary>
    public static EcsServiceName Of(LookRequest request) => Of(request.Declaration);

    /// <summary>The service that is declared.</summary>
    public static EcsServiceName Of(ResourceDeclaration declaration)
    {
        var spec = (EcsServiceSpec)declaration.Spec;
        return new EcsServiceName(spec.Cluster, spec.Service);
    }
}
