using Reconciler.Core.Desired;

namespace Reconciler.Kinds;

/// <summary>What a kind must be allowed on AWS. Every kind of the catalog says so on its front door. Pure.</summary>
public interface IKindPermissions
{
    /// <summary>The least that looking at resources, and writing to those that are corrected, needs.</summary>
    /// <param name="declared">All resources of the kind in one environment; at least one.</param>
    /// <param name="place">Where they are.</param>
    IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place);
}

/// <summary>Declared resources, as permissions ask for them.</summary>
internal static class DeclaredSpecs
{
    /// <summary>The specs of all.</summary>
    public static IReadOnlyList<TSpec> Specs<TSpec>(this IEnumerable<ResourceDeclaration> declared) =>
        [.. declared.Select(d => (TSpec)d.Spec)];

    /// <summary>The specs of those that are written to: what is only observed needs no write to be allowed.</summary>
    public static IReadOnlyList<TSpec> Corrected<TSpec>(this IEnumerable<ResourceDeclaration> declared) =>
        declared.Where(d => d.Enforcement == Enforcement.Correct).Specs<TSpec>();
}
