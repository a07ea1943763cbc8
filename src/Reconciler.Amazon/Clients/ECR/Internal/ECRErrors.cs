using Amazon.ECR.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR.Internal;

/// <summary>Which exception stands for which error code of Amazon Elastic Container Registry.</summary>
internal static class ECRErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonECRException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonECRException(m, i, t, c, r, s))
    {
        ["ImageNotFoundException"] = (m, i, t, c, r, s) => new ImageNotFoundException(m, i, t, c, r, s),
        ["InvalidParameterException"] = (m, i, t, c, r, s) => new InvalidParameterException(m, i, t, c, r, s),
        ["RepositoryNotFoundException"] = (m, i, t, c, r, s) => new RepositoryNotFoundException(m, i, t, c, r, s),
        ["ServerException"] = (m, i, t, c, r, s) => new ServerException(m, i, t, c, r, s),
    };
}
