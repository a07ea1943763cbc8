using System.CommandLine;
using System.Text;
using Reconciler.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// A write that is under way at a signal is let finish; a second signal ends the process at once.
return await Commands.RunAsync(args, new InvocationConfiguration
{
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    EnableDefaultExceptionHandler = true,
});
