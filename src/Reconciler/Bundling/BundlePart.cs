namespace Reconciler.Bundling;

/// <summary>One file of a diagnostic bundle: its text, or why there is none.</summary>
/// <param name="Path">Its path in the bundle, with <c>/</c>.</param>
/// <param name="Text">What it holds, secrets and all: they are taken out where it is written.</param>
/// <param name="Problem">Why there is nothing in it, in words; null where there is.</param>
internal sealed record BundlePart(string Path, string Text, string? Problem = null);
