using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reconciler.Tests")]
[assembly: InternalsVisibleTo("Simulation")]
