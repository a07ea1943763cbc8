using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reconciler.Sandbox.Control;

namespace Reconciler.Sandbox;

/// <summary>
/// A <see cref="SandboxAws"/> on one loopback port, for any AWS client (<c>AWS_ENDPOINT_URL</c>), for browsers of the
/// applications behind its load balancers, and for control under <c>/_sandbox/</c>. It takes no signals and reads no configuration: whoever starts it stops it.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app, Uri endpoint) => (_app, Endpoint) = (app, endpoint);

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="aws">The AWS to serve.</param>
    /// <param name="port">The port on 127.0.0.1; 0 takes a free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxAws aws, int port, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(aws);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var control = new ControlEndpoints(aws);
        app.Run(context => context.Request.Path.StartsWithSegments("/_sandbox", out var rest)
            ? control.ServeAsync(context, rest)
            : ServeAsync(context, aws));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(app, new Uri(addresses.Addresses.First()));
    }

    /// <summary>Stops listening; requests under way are cut off after a second.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private static async Task ServeAsync(HttpContext context, SandboxAws aws)
    {
        var answer = aws.Answer(new(context.Request.Method, context.Request.Path, await BodyAsync(context))
        {
            Authorization = context.Request.Headers.Authorization,
            Target = context.Request.Headers["X-Amz-Target"],
            Host = context.Request.Host.HasValue ? context.Request.Host.Host : null,
        });
        if (answer.Latency > TimeSpan.Zero)
            await Task.Delay(answer.Latency, aws.Time, context.RequestAborted);
        if (answer.Reset)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}
