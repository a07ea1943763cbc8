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

/// <summary>What a call answered about one service.</summary>
/// <param name="Value">The answer; meaningful only where there is no problem.</param>
/// <param name="Problem">Why there is none, in words; null where there is.</param>
internal sealed record Answered<T>(T Value, string? Problem = null)
{
    /// <summary>There was no answer.</summary>
    public static Answered<T> Failed(string problem) => new(default!, problem);
}
