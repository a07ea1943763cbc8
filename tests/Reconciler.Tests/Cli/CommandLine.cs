using System.CommandLine;
using System.Text.Json.Nodes;
using Reconciler.Cli;

namespace Reconciler.Tests.Cli;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Ran(int Code, string Out, string Err)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>Standard output as JSON, line by line.</summary>
    public IReadOnlyList<JsonNode> Jsonl => [.. OutLines.Select(line => JsonNode.Parse(line)!)];

    public IReadOnlyList<string> OutLines => Lines(Out);

    public IReadOnlyList<string> ErrLines => Lines(Err);

    /// <summary>Fails with everything that was said.</summary>
    public Ran Ends(int code)
    {
        Assert.True(Code == code, $"Exit code {Code}, expected {code}.\n{Out}\n{Err}");
        return this;
    }

    private static string[] Lines(string text) => text.TrimEnd('\n') is { Length: > 0 } some ? some.Split('\n') : [];
}

/// <summary>The command line in this process, as Program runs it.</summary>
internal static class CommandLine
{
    public static Task<Ran> RunAsync(params IReadOnlyList<string> args) => RunAsync(TestContext.Current.CancellationToken, args);

    public static async Task<Ran> RunAsync(CancellationToken ct, params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await StartAsync(output, error, ct, args);
        return new Ran(code, output.ToString(), error.ToString());
    }

    public static Task<int> StartAsync(TextWriter output, TextWriter error, CancellationToken ct, params IReadOnlyList<string> args) =>
        Commands.RunAsync(args, new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }, ct);
}
