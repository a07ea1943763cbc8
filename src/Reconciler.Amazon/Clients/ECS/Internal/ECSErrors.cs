using Amazon.ECS.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS.Internal;

/// <summary>Which exception stands for which error code of Amazon EC2 Container Service.</summary>
internal static class ECSErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonECSException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonECSException(m, i, t, c, r, s))
    {
        ["AccessDeniedException"] = (m, i, t, c, r, s) => new AccessDeniedException(m, i, t, c, r, s),
        ["ClientException"] = (m, i, t, c, r, s) => new ClientException(m, i, t, c, r, s),
        ["ClusterNotFoundException"] = (m, i, t, c, r, s) => new ClusterNotFoundException(m, i, t, c, r, s),
        ["InvalidParameterException"] = (m, i, t, c, r, s) => new InvalidParameterException(m, i, t, c, r, s),
        ["LimitExceededException"] = (m, i, t, c, r, s) => new LimitExceededException(m, i, t, c, r, s),
        ["NamespaceNotFoundException"] = (m, i, t, c, r, s) => new NamespaceNotFoundException(m, i, t, c, r, s),
        ["PlatformTaskDefinitionIncompatibilityException"] = (m, i, t, c, r, s) => new PlatformTaskDefinitionIncompatibilityException(m, i, t, c, r, s),
        ["PlatformUnknownException"] = (m, i, t, c, r, s) => new PlatformUnknownException(m, i, t, c, r, s),
        ["ServerException"] = (m, i, t, c, r, s) => new ServerException(m, i, t, c, r, s),
        ["ServiceNotActiveException"] = (m, i, t, c, r, s) => new ServiceNotActiveException(m, i, t, c, r, s),
        ["ServiceNotFoundException"] = (m, i, t, c, r, s) => new ServiceNotFoundException(m, i, t, c, r, s),
        ["UnsupportedFeatureException"] = (m, i, t, c, r, s) => new UnsupportedFeatureException(m, i, t, c, r, s),
    };
}
