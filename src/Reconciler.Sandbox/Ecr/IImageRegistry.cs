namespace Reconciler.Sandbox.Ecr;

/// <summary>Offered by what keeps images; who starts containers asks all of them.</summary>
internal interface IImageRegistry
{
    /// <summary>Why an image cannot be pulled at the moment being simulated; null where it can, or is none of this registry's.</summary>
    /// <param name="image">As a task definition names it: <c>123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1</c>.</param>
    string? CannotPull(string image);
}
