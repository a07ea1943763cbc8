namespace Reconciler.Amazon.Tests.Clients;

/// <summary>Where the sources are that this test was built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Reconciler.sln</c>, above the test's own output.</summary>
    internal static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Reconciler.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
            }
            return folder.FullName;
        }
    }
}
